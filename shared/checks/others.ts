import { z } from 'zod';

/**
 * What other agencies' reports in the library say: their titles, and of each long sentence (see long-sentences.ts) in which of
 * them it stands. Sentences that many agencies have are nobody's and are left out.
 */
export const othersSchema = z.strictObject({
  reports: z.array(z.strictObject({ agency: z.string(), title: z.string() })),
  sentences: z.record(z.string(), z.array(z.int().min(0))),
});

export type Others = z.infer<typeof othersSchema>;

/** So many other agencies make a sentence common property. */
export const commonFrom = 3;

/** The sentences of several reports, without those that are common property. */
export function othersOf(reports: readonly { agency: string; title: string; keys: ReadonlySet<string> }[]): Others {
  const standing = new Map<string, number[]>();
  reports.forEach(({ keys }, at) => {
    for (const key of keys) standing.set(key, [...(standing.get(key) ?? []), at]);
  });
  const own = [...standing].filter(([, all]) => new Set(all.map((at) => reports[at]?.agency)).size < commonFrom);
  return { reports: reports.map(({ agency, title }) => ({ agency, title })), sentences: Object.fromEntries(own) };
}
