import type { CallName, Input, Output } from '../../../../shared/api/contract.ts';

/** The answers to all calls about these subjects. */
export type Handlers<Subject extends string> = {
  [N in Extract<CallName, `${Subject}.${string}`>]: (input: Input<N>) => Output<N>;
};
