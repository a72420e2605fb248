import { z } from 'zod';

/** How large the window's text is, from that of a usual program on. */
export const textSizes = { normal: '标准', large: '大', largest: '特大' } as const;

/** What stands beside a section on demand. */
export const asideTabs = { last: '上年', guidance: '指引', findings: '疑点', sources: '素材' } as const;

/** How the clerk likes the window; the same for every report. */
export const viewSchema = z.strictObject({
  textSize: z.enum(['normal', 'large', 'largest']).default('normal'),
  contrast: z.boolean().default(false),
  /** Whether the tables show last year's figures under this year's. */
  lastFigures: z.boolean().default(false),
  /** Which tab is open beside the section; null where none is. */
  aside: z.enum(['last', 'guidance', 'findings', 'sources']).nullable().default(null),
});

export type View = z.infer<typeof viewSchema>;
export type AsideTab = NonNullable<View['aside']>;

export const usualView: View = viewSchema.parse({});
