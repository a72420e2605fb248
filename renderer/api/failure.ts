import { NianbaoError, type Failure } from '../../shared/api/errors.ts';

/** Whatever was thrown, as a failure with one Chinese sentence (see `sentence` in shared/api/errors.ts). */
export function toFailure(thrown: unknown): Failure {
  if (thrown instanceof NianbaoError) return thrown.failure;
  const detail = thrown instanceof Error ? thrown.message : String(thrown);
  return { code: 'unexpected', detail: { detail } };
}
