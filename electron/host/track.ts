import type { Program } from '../services/program.ts';

/** A program whose calls under way can be waited for, so that closing a window never cuts one off. */
export type TrackedProgram = Program & { settled: () => Promise<void> };

/** Adds `settled`, and lets `close` run once only. */
export function track(program: Program): TrackedProgram {
  const underWay = new Set<Promise<unknown>>();
  let closed = false;
  return {
    picture: program.picture,
    dispatch: (name, input) => {
      const answer = program.dispatch(name, input).finally(() => underWay.delete(answer));
      underWay.add(answer);
      return answer;
    },
    settled: async () => {
      // An answer may make the page send the next call, so look again until nothing is left.
      while (underWay.size > 0) await Promise.allSettled(underWay);
    },
    close: () => {
      if (closed) return;
      closed = true;
      program.close();
    },
  };
}
