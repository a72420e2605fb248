import { useEffect, useState } from 'react';
import type { Found } from '../../shared/api/contract.ts';
import type { Failure } from '../../shared/api/errors.ts';
import { call } from '../api/call.ts';
import { toFailure } from '../api/failure.ts';

export type Wanted = { text: string; year: number | null; agency: string | null };

export const noSearch: Wanted = { text: '', year: null, agency: null };

/** Long enough that the letters of an input method do not search by themselves, short enough to feel at once. */
const pause = 180;

type Answer = { wanted: Wanted; found: Found };

/**
 * What is found for what is asked, a moment after it was asked last. While the next answer is on its way the last one stays;
 * an answer that comes too late is dropped. `more` brings further reports.
 */
export function useSearch(wanted: Wanted, fail: (failure: Failure) => void) {
  const [answer, setAnswer] = useState<Answer | null>(null);
  const { text, year, agency } = wanted;
  const asked = text.trim() !== '';

  useEffect(() => {
    if (!asked) return;
    let gone = false;
    const timer = setTimeout(() => {
      call('library.search', { text, year, agency }).then(
        (found) => {
          if (!gone) setAnswer({ wanted: { text, year, agency }, found });
        },
        (thrown: unknown) => {
          if (!gone) fail(toFailure(thrown));
        },
      );
    }, pause);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [asked, text, year, agency, fail]);

  const more = async (): Promise<void> => {
    if (!answer) return;
    const next = await call('library.search', { ...answer.wanted, skip: answer.found.groups.length });
    setAnswer((now) =>
      now === answer ? { ...now, found: { ...now.found, groups: [...now.found.groups, ...next.groups] } } : now,
    );
  };

  return {
    found: asked ? (answer?.found ?? null) : null,
    more: () => void more().catch((thrown: unknown) => fail(toFailure(thrown))),
  };
}
