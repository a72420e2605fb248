import { NianbaoError, type Failure } from '../../shared/api/errors.ts';

/** Any thrown thing as data; the words of an unknown error are kept for whoever is asked for help. */
export function failureOf(error: unknown): Failure {
  if (error instanceof NianbaoError) return error.failure;
  const detail = error instanceof Error ? error.message : String(error);
  return { code: 'unexpected', detail: { detail: detail.slice(0, 300) } };
}
