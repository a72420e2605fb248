import { z } from 'zod';
import { errorSchema } from '../api/errors.ts';

/** Of which report a result speaks; `id` is null on a trial run. */
const issue = { id: z.string().nullable(), agency: z.string(), year: z.int() };
const count = z.int().min(0);

/** What became of one file of many. */
export const importResultSchema = z.discriminatedUnion('outcome', [
  z.strictObject({
    outcome: z.literal('imported'),
    ...issue,
    form: z.string(),
    sections: count,
    /** How many of the form's figures were recognised, and how many it has. */
    figures: count,
    of: count,
    unplaced: count,
    repairs: count,
  }),
  /** The same bytes were imported before. */
  z.strictObject({ outcome: z.literal('already'), ...issue }),
  /**
   * There is a report of the same agency and year, made of another file; nothing was stored. `from` is that file, '' for a report
   * made in the program; `as` is how the report there writes its agency, which may be another one that is only called alike.
   */
  z.strictObject({ outcome: z.literal('exists'), ...issue, from: z.string(), as: z.string() }),
  z.strictObject({ outcome: z.literal('not-a-report'), why: z.string() }),
  /** No report, and kept as source text. */
  z.strictObject({ outcome: z.literal('source'), id: z.string().nullable() }),
  z.strictObject({ outcome: z.literal('no-year') }),
  z.strictObject({ outcome: z.literal('failed'), failure: errorSchema }),
  /** Its turn has not come, because it was stopped before. */
  z.strictObject({ outcome: z.literal('waiting') }),
]);

export type ImportResult = z.infer<typeof importResultSchema>;
export type ImportOutcome = ImportResult['outcome'];

const settled: ReadonlySet<ImportOutcome> = new Set(['imported', 'already', 'source']);

/** Whether nothing is left to do for this file: it is in the library. */
export const isSettled = ({ outcome }: ImportResult): boolean => settled.has(outcome);

/**
 * Whether somebody should look at it: what is not in the library, and of the imported what lacks its agency, every section or
 * every figure of its form, or has something without a place.
 */
export function needsAttention(result: ImportResult): boolean {
  if (result.outcome === 'waiting') return false;
  if (result.outcome !== 'imported') return !isSettled(result);
  const { agency, sections, figures, of, unplaced } = result;
  return agency === '' || sections === 0 || unplaced > 0 || (of > 0 && figures === 0);
}

/** What a clerk has to see first: what could not be read, then what waits for a decision, then what is to be looked at. */
const ranks: Readonly<Partial<Record<ImportOutcome, number>>> = {
  failed: 0,
  'no-year': 1,
  'not-a-report': 2,
  exists: 3,
};

/** The places of results in the order in which they need somebody; those that need nobody keep theirs behind them. */
export function byAttention(results: readonly ImportResult[]): number[] {
  const rank = (result: ImportResult): number =>
    ranks[result.outcome] ?? (result.outcome === 'waiting' ? 5 : needsAttention(result) ? 4 : 6);
  return results
    .map((result, at) => ({ at, rank: rank(result) }))
    .sort((one, other) => one.rank - other.rank || one.at - other.at)
    .map(({ at }) => at);
}

/** How many files came to each end. */
export type ImportSummary = Readonly<Record<ImportOutcome, number>> & { files: number; passedOver: number };

/** Counts results; `passedOver` are hidden and temporary files that were not looked at. */
export function summarise(results: readonly ImportResult[], passedOver: number): ImportSummary {
  const of = (outcome: ImportOutcome): number => results.filter((one) => one.outcome === outcome).length;
  return {
    files: results.length,
    imported: of('imported'),
    already: of('already'),
    exists: of('exists'),
    'not-a-report': of('not-a-report'),
    source: of('source'),
    'no-year': of('no-year'),
    failed: of('failed'),
    waiting: of('waiting'),
    passedOver,
  };
}
