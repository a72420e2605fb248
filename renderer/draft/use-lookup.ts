import { useEffect, useRef, useState } from 'react';
import type { Known } from '../../shared/checks/result.ts';
import { toFailure } from '../api/failure.ts';
import { useDraft, useDraftState } from './draft-context.tsx';

/** Milliseconds after the last change: a name being typed is not looked up letter by letter. */
const pause = 500;

/**
 * What the library has for the opened report, as `ask` asks for it by the report's id: looked up once that is on the screen, and
 * again when agency or year change; what was known stays until the next is. Undefined until the first is. `ask` stays the same.
 */
export function useLookup<T>(ask: (id: string) => Promise<T | null>): Known<T> | undefined {
  const draft = useDraft();
  const agency = useDraftState((state) => state.report.agency.name);
  const year = useDraftState((state) => state.report.year);
  const [known, setKnown] = useState<Known<T>>();
  const looked = useRef(false);
  useEffect(() => {
    let gone = false;
    const look = async (): Promise<T | null> => {
      // The services answer for the report as it is stored.
      await draft.flush();
      return ask(draft.id);
    };
    const tell = (next: Known<T>): void => {
      looked.current = true;
      if (!gone) setKnown(next);
    };
    const timer = setTimeout(
      () =>
        void look().then(
          (found) => tell({ found, failure: null }),
          (thrown: unknown) => tell({ found: null, failure: toFailure(thrown) }),
        ),
      looked.current ? pause : 0,
    );
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [draft, ask, agency, year]);
  return known;
}
