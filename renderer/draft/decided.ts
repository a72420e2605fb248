import type { Failure } from '../../shared/api/errors.ts';

/** The report was changed, made final, put in the bin or deleted elsewhere: trying again cannot help, only the clerk can choose. */
const codes = ['stale-revision', 'not-found', 'report-removed', 'report-final'] as const;

export type DecidedCode = (typeof codes)[number];

/** Which of these a failure to save is; null for one that may pass by itself. */
export const decidedCode = (failure: Failure | null): DecidedCode | null =>
  codes.find((code) => code === failure?.code) ?? null;
