import type { Answer } from '../../shared/api/contract.ts';

/** What a host needs of the program behind the window. */
export type HostedProgram = {
  /** Never rejects: a failure is an answer. */
  dispatch: (name: string, input: unknown) => Promise<Answer<unknown>>;
  picture: (id: string) => { mime: string; bytes: Uint8Array } | null;
  close: () => void;
};

/** A program whose calls under way can be waited for, so that closing a window never cuts one off. */
export type TrackedProgram = HostedProgram & { settled: () => Promise<void> };

/** Adds `settled`, and lets `close` run once only. */
export function track(program: HostedProgram): TrackedProgram {
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
      // A call may start another one's successor in the page, so look again until nothing is left.
      while (underWay.size > 0) await Promise.allSettled(underWay);
    },
    close: () => {
      if (closed) return;
      closed = true;
      program.close();
    },
  };
}
