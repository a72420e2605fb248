import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import type { Output } from '../../shared/api/contract.ts';
import { call } from '../api/call.ts';
import { useDraft, useDraftState } from './draft-context.tsx';

/** The same agency's report of the year before with its form; undefined while it is being looked for, null if there is none. */
export type Previous = Output<'report.previous'> | undefined;

const PreviousContext = createContext<Previous>(undefined);

/** Looks last year's report up once the opened one is on the screen, and again when agency or year change. */
export function PreviousProvider({ children }: { children: ReactNode }) {
  const draft = useDraft();
  const agency = useDraftState((state) => state.report.agency.name);
  const year = useDraftState((state) => state.report.year);
  const [previous, setPrevious] = useState<Previous>(undefined);
  useEffect(() => {
    let gone = false;
    const look = async (): Promise<void> => {
      // The services answer for the report as it is stored.
      await draft.flush();
      const found = await call('report.previous', { id: draft.id });
      if (!gone) setPrevious(found);
    };
    // Without last year's report one can still write; opening it by hand would say what is wrong with it.
    look().catch(() => gone || setPrevious(null));
    return () => {
      gone = true;
    };
  }, [draft, agency, year]);
  return <PreviousContext value={previous}>{children}</PreviousContext>;
}

export const usePrevious = (): Previous => useContext(PreviousContext);
