import { answerSchema, contract, type CallName, type Output, type Request } from '../../shared/api/contract.ts';
import { NianbaoError } from '../../shared/api/errors.ts';

/**
 * Asks the services for something and promises the validated value. Throws a NianbaoError with the service's own
 * failure, or `unexpected` if the host itself failed or answered something the contract does not know.
 */
export async function call<N extends CallName>(name: N, request: Request<N>): Promise<Output<N>> {
  const raw: unknown = await window.api.call(name, request).catch((reason: unknown) => {
    throw new NianbaoError('unexpected', { detail: `${name}：${reasonText(reason)}` });
  });
  const answer = answerSchema.safeParse(raw);
  if (!answer.success) throw new NianbaoError('unexpected', { detail: `${name}：答复格式不对` });
  if (!answer.data.ok) throw new NianbaoError(answer.data.failure.code, answer.data.failure.detail);
  const value = contract[name].output.safeParse(answer.data.value);
  if (!value.success) throw new NianbaoError('unexpected', { detail: `${name}：答复内容不对` });
  return value.data as Output<N>;
}

function reasonText(reason: unknown): string {
  return reason instanceof Error ? reason.message : String(reason);
}
