import { createContext, useContext, type ReactNode } from 'react';
import type { Output } from '../../shared/api/contract.ts';
import type { Known } from '../../shared/checks/result.ts';
import type { Report } from '../../shared/report/report.ts';
import { call } from '../api/call.ts';
import { useLookup } from './use-lookup.ts';

/** The same agency's report of the year before with its form, or why it cannot be had; undefined while it is first looked for. */
export type Previous = Known<NonNullable<Output<'report.previous'>>> | undefined;

const PreviousContext = createContext<Previous>(undefined);

const ask = (id: string): Promise<Output<'report.previous'>> => call('report.previous', { id });

/** Last year's report, for all who show something of it or hold this year's against it. */
export function PreviousProvider({ children }: { children: ReactNode }) {
  return <PreviousContext value={useLookup(ask)}>{children}</PreviousContext>;
}

export const usePrevious = (): Previous => useContext(PreviousContext);

/** The report alone; null as long as none is known. */
export const usePreviousReport = (): Report | null => usePrevious()?.found?.report ?? null;
