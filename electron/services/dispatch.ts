import { contract, type Answer, type CallName, type Input, type Output } from '../../shared/api/contract.ts';
import { NianbaoError } from '../../shared/api/errors.ts';
import type { Context } from './context.ts';
import { failureOf } from './failure-of.ts';

/** A use case for each call of the contract. */
export type Handlers = {
  [N in CallName]: (context: Context, input: Input<N>) => Output<N> | Promise<Output<N>>;
};

const isCall = (name: string): name is CallName => Object.hasOwn(contract, name);

async function run<N extends CallName>(
  handlers: Handlers,
  context: Context,
  name: N,
  input: unknown,
): Promise<unknown> {
  const read = contract[name].input.safeParse(input);
  if (!read.success) {
    const issue = read.error.issues[0];
    const detail = issue ? `${issue.path.join('.')}: ${issue.message}` : '';
    throw new NianbaoError('bad-input', { call: name, detail });
  }
  const handler: (context: Context, input: never) => unknown = handlers[name];
  return await handler(context, read.data as never);
}

/**
 * The border between window and services: checks the name and the input against the contract, runs the use case and
 * answers with its value or with a failure as data. Never rejects.
 */
export function createDispatch(handlers: Handlers, context: Context) {
  return async (name: string, input: unknown): Promise<Answer<unknown>> => {
    try {
      if (!isCall(name)) throw new NianbaoError('bad-input', { call: name, detail: 'unknown call' });
      return { ok: true, value: await run(handlers, context, name, input) };
    } catch (error) {
      return { ok: false, failure: failureOf(error) };
    }
  };
}
