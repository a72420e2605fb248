import { z } from 'zod';

export const subjectNames = [
  'import',
  'import-docx',
  'import-many',
  'save',
  'check-new',
  'check',
  'check-key',
  'library',
  'export-docx',
  'export-xlsx',
  'start',
  'start-process',
  'keystroke',
  'keystroke-section',
  'keystroke-carried',
  'open',
  'search-common',
  'search-place',
] as const;
export type SubjectName = (typeof subjectNames)[number];

const milliseconds = z.number().min(0);
const timesSchema = z.strictObject({ median: milliseconds, p95: milliseconds, min: milliseconds, max: milliseconds });

const longFramesSchema = z.strictObject({ count: z.int().min(0), longest: milliseconds });

const measuredSchema = z.strictObject({
  name: z.enum(subjectNames),
  label: z.string(),
  floorLabel: z.string(),
  rounds: z.int().min(1),
  program: timesSchema,
  floor: timesSchema,
  /** The program's median over the floor's, and its p95 over the floor's. */
  ratio: z.number().min(0),
  ratioP95: z.number().min(0),
  /** Where a window is measured: frames of more than 50 ms and the longest of them (0 if none) while it was timed. */
  longFrames: z.strictObject({ program: longFramesSchema, floor: longFramesSchema }).nullable(),
  /**
   * Where keys are measured: what the window's own thread worked for one, from the key to its being saved and checked. However
   * busy the machine was with other programs, it is the same.
   */
  work: z.strictObject({ program: milliseconds, floor: milliseconds }).nullable(),
});

/** The shape of out/bench.json and of `npm run -s bench -- --json`; times are in milliseconds. */
export const resultSchema = z.strictObject({
  date: z.iso.datetime(),
  machine: z.strictObject({
    system: z.string(),
    cpu: z.string(),
    cores: z.int().min(1),
    memoryGb: z.number(),
    load: z.number(),
    node: z.string(),
    sqlite: z.string(),
    browser: z.string().nullable(),
  }),
  quick: z.boolean(),
  subjects: z.array(measuredSchema),
  skipped: z.array(z.strictObject({ name: z.enum(subjectNames), why: z.string() })),
});

export type LongFrames = z.infer<typeof longFramesSchema>;
export type Times = z.infer<typeof timesSchema>;
export type Measured = z.infer<typeof measuredSchema>;
export type Result = z.infer<typeof resultSchema>;
