import { z } from 'zod';
import { longestLine, mostBlocks, mostTableColumns, mostTableRows, narrowestPicture, widestPicture } from './limits.ts';

/**
 * A section's body as ProseMirror JSON with a schema of our own. The numbering of headings is derived
 * (see numbering.ts) and never part of the text.
 *
 * - heading: level 2 prints （一）, level 3 prints 1., level 4 prints （1）. Official prose often runs on after the
 *   heading's first sentence in the same paragraph; the whole paragraph is then one heading node. `restart` begins
 *   the count of its level anew (a second list under the same heading).
 * - figure: an inline atom that shows the value of an indicator of the report's form.
 * - picture: refers to the bytes by SHA-256; the bytes live in the store, never in the prose.
 */
const textNode = z.strictObject({ type: z.literal('text'), text: z.string().min(1) });
const figureNode = z.strictObject({
  type: z.literal('figure'),
  attrs: z.strictObject({ indicator: z.string().min(1) }),
});
const inline = z.discriminatedUnion('type', [textNode, figureNode]);

const paragraph = z.strictObject({ type: z.literal('paragraph'), content: z.array(inline).optional() });
const heading = z.strictObject({
  type: z.literal('heading'),
  attrs: z.strictObject({
    level: z.union([z.literal(2), z.literal(3), z.literal(4)]),
    restart: z.boolean().optional(),
  }),
  content: z.array(inline).optional(),
});

const cellAttrs = z
  .object({ colspan: z.int().min(1).max(mostTableColumns).default(1), rowspan: z.int().min(1).max(500).default(1) })
  .transform(({ colspan, rowspan }) => ({ colspan, rowspan }));
const cell = z.strictObject({
  type: z.enum(['tableCell', 'tableHeader']),
  attrs: cellAttrs.optional(),
  content: z.array(paragraph).min(1),
});
const tableRow = z.strictObject({ type: z.literal('tableRow'), content: z.array(cell) });
const table = z.strictObject({ type: z.literal('table'), content: z.array(tableRow).min(1).max(mostTableRows) });

/** The SHA-256 of a picture's bytes in hexadecimal. */
export const pictureIdSchema = z.string().regex(/^[0-9a-f]{64}$/);

const picture = z.strictObject({
  type: z.literal('picture'),
  attrs: z.strictObject({
    picture: pictureIdSchema,
    alt: z.string().max(longestLine).default(''),
    widthMm: z.number().min(narrowestPicture).max(widestPicture).default(120),
  }),
});

/** One paragraph, heading, table or picture. */
export const blockSchema = z.discriminatedUnion('type', [paragraph, heading, table, picture]);

export const proseSchema = z.strictObject({
  type: z.literal('doc'),
  content: z.array(blockSchema).min(1).max(mostBlocks),
});

export type Prose = z.infer<typeof proseSchema>;
export type Block = z.infer<typeof blockSchema>;
export type Inline = z.infer<typeof inline>;
export type Paragraph = z.infer<typeof paragraph>;
export type Heading = z.infer<typeof heading>;
export type HeadingLevel = Heading['attrs']['level'];
export type ProseTable = z.infer<typeof table>;
export type Picture = z.infer<typeof picture>;

/** Prose with one empty paragraph: what an untouched section holds. */
export const emptyProse = (): Prose => ({ type: 'doc', content: [{ type: 'paragraph' }] });

export function text(value: string): Inline[] {
  return value === '' ? [] : [{ type: 'text', text: value }];
}

export function paragraphOf(value: string): Paragraph {
  return value === '' ? { type: 'paragraph' } : { type: 'paragraph', content: text(value) };
}

export function headingOf(level: HeadingLevel, value: string): Heading {
  return { type: 'heading', attrs: { level }, content: text(value) };
}

/** True if there is nothing to read: no text, no figure, no table, no picture. */
export function isEmptyProse(prose: Prose): boolean {
  return prose.content.every(
    (node) =>
      (node.type === 'paragraph' || node.type === 'heading') &&
      (node.content ?? []).every((item) => item.type === 'text' && item.text.trim() === ''),
  );
}
