import { z } from 'zod';
import { calendarDateSchema } from '../wording/date.ts';

const line = z.string().max(500);

/** The sentences a derived preface is made of, in their order. */
export const prefaceSentences = {
  opening: '编制依据和编制单位',
  parts: '全文有哪些部分',
  period: '统计期限',
  site: '电子版在哪里下载',
  contact: '与谁联系',
} as const;

export type PrefaceSentence = keyof typeof prefaceSentences;

export const prefaceSentenceIds = [
  'opening',
  'parts',
  'period',
  'site',
  'contact',
] as const satisfies PrefaceSentence[];

/**
 * What stands before 一、(编制说明). `written` is the clerk's or an old file's own wording and wins over the fields;
 * null means the text is derived from the fields, the agency and the outline. Either end of the statistics period may
 * be missing while the clerk is at it.
 */
export const prefaceSchema = z.strictObject({
  label: z.string().max(40).default(''),
  basis: line.default(''),
  compiledBy: line.default(''),
  period: z.tuple([calendarDateSchema.nullable(), calendarDateSchema.nullable()]).default([null, null]),
  contact: line.default(''),
  announcedParts: z.array(line).max(40).default([]),
  /** Sentences that are not printed though their fields are filled. */
  leftOut: z.array(z.enum(prefaceSentenceIds)).max(prefaceSentenceIds.length).optional(),
  written: z.string().max(20_000).nullable().default(null),
});

/** 统计期限 once both its ends are known, else null. */
export function wholePeriod({ period: [from, to] }: Pick<Preface, 'period'>): [from: string, to: string] | null {
  return from === null || to === null ? null : [from, to];
}

export type Preface = z.infer<typeof prefaceSchema>;
