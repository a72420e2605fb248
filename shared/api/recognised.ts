import { z } from 'zod';
import { formSchema } from '../forms/form.ts';
import { formats, type Format } from '../recognise/manuscript.ts';
import { indicatorIdSchema, reportSchema, statusSchema, unplacedSchema } from '../report/report.ts';

/** What a file was made into, as it travels to the window: the report, where its parts came from, and what was left over. */
const pieces = z.array(z.int().min(0)).readonly();
const at = { line: z.int(), part: z.string().optional() };
const count = z.int().min(0);

const look = z.strictObject({
  level: z.int().optional(),
  align: z.enum(['center', 'right']).optional(),
  bold: z.boolean().optional(),
  size: z.number().optional(),
});

/** See recognise/manuscript.ts. */
const pieceSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('paragraph'),
    text: z.string(),
    indented: z.boolean().optional(),
    look: look.optional(),
    ...at,
  }),
  z.strictObject({
    kind: z.literal('row'),
    cells: z.array(z.string()),
    spans: z.array(z.strictObject({ column: count, columns: count, rows: count })).optional(),
    table: z.int().optional(),
    ...at,
  }),
  z.strictObject({ kind: z.literal('cell'), text: z.string(), ...at }),
  z.strictObject({
    kind: z.literal('picture'),
    text: z.string(),
    picture: z.strictObject({ id: z.string(), widthMm: z.number().nullable() }),
    ...at,
  }),
]);

const subjectSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('title') }),
  z.strictObject({ kind: z.literal('heading'), section: z.string() }),
  z.strictObject({ kind: z.literal('block'), section: z.string(), block: count }),
  z.strictObject({ kind: z.literal('figures'), indicators: z.array(indicatorIdSchema).readonly() }),
  z.strictObject({ kind: z.literal('lines') }),
]);

const repairSchema = z.strictObject({
  what: z.string(),
  before: z.string(),
  after: z.string(),
  from: pieces.optional(),
  about: subjectSchema.optional(),
});

const originsSchema = z.strictObject({
  title: pieces,
  preface: pieces,
  signOff: pieces,
  annex: pieces,
  sections: z.record(z.string(), z.strictObject({ heading: pieces, blocks: z.array(pieces).readonly() })),
  figures: z.record(indicatorIdSchema, z.strictObject({ piece: count, cell: count })),
});

/** `report` is null where the file is no annual report; `why` then says so. */
export const recognisedSchema = z.strictObject({
  report: reportSchema.nullable(),
  /** The form the report was taken for; null where there is no report. */
  form: formSchema.nullable(),
  why: z.string(),
  unplaced: z.array(unplacedSchema.pick({ text: true, why: true }).extend({ from: pieces })),
  repairs: z.array(repairSchema),
  text: z.string(),
  origins: originsSchema,
  format: z.enum(Object.keys(formats) as [Format, ...Format[]]),
  pieces: z.array(pieceSchema),
  /** What a package carries besides its report. */
  packed: z.strictObject({ status: statusSchema, pictures: count, originals: z.array(z.string()) }).optional(),
});

export type Recognised = z.infer<typeof recognisedSchema>;
