import { z } from 'zod';
import { officeSchema } from '../checks/office.ts';
import { othersSchema } from '../checks/others.ts';
import { checkResultSchema } from '../checks/result.ts';
import { formSchema } from '../forms/form.ts';
import { changeSchema } from '../report/change.ts';
import { longestNote } from '../report/limits.ts';
import { deadlinesSchema } from '../report/deadline.ts';
import { pictureIdSchema } from '../report/prose.ts';
import { importResultSchema } from '../import-many/result.ts';
import { reportSchema, statusSchema } from '../report/report.ts';
import { snapshotReasonSchema, snapshotSchema } from '../report/snapshot.ts';
import { errorSchema, type Failure } from './errors.ts';
import { placeSchema } from './place.ts';
import { progressSchema } from './progress.ts';
import { recognisedSchema } from './recognised.ts';
import { fileReturnedSchema } from './returned.ts';
import { viewSchema } from './view.ts';

const id = z.string().min(1).max(64);
const nothing = z.strictObject({});
const revision = z.int().min(0);
const moment = z.iso.datetime();
/** What the window calls a long work, to ask how far it is and to stop it; '' where it will not ask. */
const work = z.string().max(64).default('');

export const summarySchema = z.strictObject({
  id,
  title: z.string(),
  agency: z.string(),
  year: z.int(),
  form: z.string(),
  status: statusSchema,
  editedAt: moment,
  unplaced: z.int(),
  /** Made as a copy of another report; its title is the same, so lists say it. */
  copy: z.boolean(),
});

/** A stretch of text, marked where it is what was searched for. */
const partsSchema = z.array(z.strictObject({ text: z.string(), hit: z.boolean() }));

const foundSourceSchema = z.strictObject({
  id,
  name: z.string(),
  hits: z.int(),
  /** `paragraph` counts the text's paragraphs from 0 (see paragraphsOf). */
  passages: z.array(z.strictObject({ paragraph: z.int(), parts: partsSchema })),
});

/** What a search found: counts of everything, the reports from `skip` on with their first passages. */
export const foundSchema = z.strictObject({
  tooShort: z.boolean(),
  reports: z.int(),
  hits: z.int(),
  years: z.array(z.strictObject({ year: z.int(), reports: z.int() })),
  agencies: z.array(z.strictObject({ agency: z.string(), reports: z.int() })),
  groups: z.array(
    z.strictObject({
      id,
      title: z.string(),
      agency: z.string(),
      year: z.int(),
      status: statusSchema,
      hits: z.int(),
      passages: z.array(
        z.strictObject({
          place: placeSchema,
          /** The section's heading; null where the place is no section. */
          heading: z.string().nullable(),
          indicator: z.string().nullable(),
          parts: partsSchema,
        }),
      ),
    }),
  ),
  sources: z.array(foundSourceSchema),
});

/** A report as it is stored. */
export const storedSchema = z.strictObject({
  id,
  report: reportSchema,
  status: statusSchema,
  revision,
  editedAt: moment,
  /** Where the clerk was; restored on reopening. */
  place: placeSchema,
});

/** A report with what is needed to work on it: its form. */
export const openedSchema = storedSchema.extend({ form: formSchema });

/** What a report can be exported as. */
export const exportKindSchema = z.enum(['docx', 'xlsx', 'html', 'package', 'checks', 'reasons']);

export const writtenFileSchema = z.strictObject({
  kind: exportKindSchema,
  path: z.string(),
  sha256: z.string(),
  bytes: z.int(),
});

/** A file chosen in the window: its bytes travel as base64 because both hosts carry JSON. */
const chosenFile = z.strictObject({ name: z.string().max(260), base64: z.string() });

const call = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) => ({ input, output });

/** Every call from the window to the services: one entry a call, validated on both sides of the border. */
export const contract = {
  'app.info': call(
    nothing,
    z.strictObject({
      version: z.string(),
      shell: z.enum(['electron', 'chromium']),
      dataFolder: z.string(),
      exportFolder: z.string(),
      canPickFolder: z.boolean(),
      today: z.string(),
    }),
  ),
  'library.list': call(nothing, z.array(summarySchema)),
  'library.agencies': call(nothing, z.array(reportSchema.shape.agency)),
  'library.new': call(
    z.strictObject({
      agency: z.string(),
      year: z.int(),
      form: z.string(),
      from: id.nullable(),
      /** Whether the earlier report's prose is taken over, to be confirmed sentence by sentence. */
      prose: z.boolean().default(false),
    }),
    openedSchema,
  ),
  'library.carry': call(
    z.strictObject({
      from: id,
      agency: z.string(),
      year: z.int(),
      form: z.string(),
      prose: z.boolean().default(false),
    }),
    z.strictObject({ sentences: z.array(z.string()) }),
  ),
  'library.sample': call(nothing, openedSchema),
  'library.duplicate': call(z.strictObject({ id }), openedSchema),
  /** Into the bin; nothing is deleted. */
  'library.remove': call(z.strictObject({ id }), nothing),
  'library.restore': call(z.strictObject({ id }), nothing),
  'library.bin': call(
    nothing,
    z.strictObject({
      reports: z.array(z.strictObject({ id, title: z.string(), agency: z.string(), year: z.int(), removedAt: moment })),
      sources: z.array(z.strictObject({ id, name: z.string(), characters: z.int(), removedAt: moment })),
    }),
  ),
  /** Deletes for ever what is named here and lies in the bin. */
  'library.empty': call(
    z.strictObject({ reports: z.array(id).max(20_000), sources: z.array(id).max(20_000) }),
    z.strictObject({ deleted: z.int() }),
  ),
  'library.search': call(
    z.strictObject({
      text: z.string().max(1000),
      year: z.int().nullable().default(null),
      agency: z.string().nullable().default(null),
      skip: z.int().min(0).default(0),
    }),
    foundSchema,
  ),
  'report.open': call(z.strictObject({ id }), openedSchema),
  'report.previous': call(
    z.strictObject({ id }),
    z.strictObject({ report: reportSchema, form: formSchema }).nullable(),
  ),
  /** What other agencies' reports say, for the checks; null where there is nothing to hold the report against. */
  'report.others': call(z.strictObject({ id }), othersSchema.nullable()),
  'report.change': call(
    z.strictObject({ id, base: revision, changes: z.array(changeSchema).min(1).max(500) }),
    z.strictObject({ revision, savedAt: moment }),
  ),
  'report.status': call(
    z.strictObject({ id, base: revision, status: statusSchema, reason: z.string().max(longestNote).default('') }),
    z.strictObject({ revision, savedAt: moment }),
  ),
  'report.events': call(
    z.strictObject({ id }),
    z.array(
      z.strictObject({
        at: moment,
        kind: z.enum(['status', 'copied']),
        from: statusSchema.nullable(),
        to: statusSchema,
        reason: z.string(),
      }),
    ),
  ),
  'report.place': call(z.strictObject({ id, place: placeSchema }), nothing),
  'report.last': call(nothing, z.strictObject({ id: id.nullable() })),
  'report.left': call(nothing, nothing),
  'report.check': call(z.strictObject({ id }), checkResultSchema),
  /**
   * With errors open it fails with `report-has-errors`, unless `despite` says why the files are wanted nevertheless. A package,
   * which carries on the work, and the check report are not the report that is sent: they are made as it stands.
   */
  'report.export': call(
    z.strictObject({
      id,
      folder: z.string().max(1000),
      only: z.array(exportKindSchema).min(1),
      despite: z.string().trim().min(1).max(longestNote).nullable().default(null),
      work,
    }),
    z.strictObject({ folder: z.string(), files: z.array(writtenFileSchema) }),
  ),
  'report.exports': call(
    z.strictObject({ id }),
    z.array(
      z.strictObject({
        path: z.string(),
        kind: exportKindSchema,
        at: moment,
        sha256: z.string(),
        /** Errors that were open then, and why it was written nevertheless; null where nobody counted. */
        errors: z.int().nullable(),
        despite: z.string().nullable(),
      }),
    ),
  ),
  'history.take': call(
    z.strictObject({
      id,
      why: snapshotReasonSchema,
      name: snapshotSchema.shape.name.default(''),
    }),
    snapshotSchema,
  ),
  /** The oldest first. */
  'history.list': call(z.strictObject({ id }), z.array(snapshotSchema)),
  'history.read': call(
    z.strictObject({ id, snapshot: snapshotSchema.shape.id }),
    z.strictObject({ report: reportSchema, form: formSchema }),
  ),
  /** `joinLines`: see recognise/recognise.ts. */
  'import.read': call(
    z.strictObject({
      file: chosenFile,
      year: z.int().nullable(),
      form: z.string().nullable(),
      joinLines: z.boolean().default(true),
      work,
    }),
    recognisedSchema,
  ),
  /** The pictures with these ids out of a file that is looked through, as data URLs; large ones are left out. Nothing is stored. */
  'import.pictures': call(
    z.strictObject({ file: chosenFile, ids: z.array(pictureIdSchema) }),
    z.record(pictureIdSchema, z.string()),
  ),
  'import.accept': call(z.strictObject({ report: reportSchema, file: chosenFile.nullable() }), openedSchema),
  /** Reads a file that went out as a draft's export and came back changed; nothing is stored. */
  'returned.read': call(z.strictObject({ id, file: chosenFile, work }), fileReturnedSchema),
  /** Keeps the pictures with these ids out of such a file, before its prose is taken over. */
  'returned.pictures': call(z.strictObject({ file: chosenFile, ids: z.array(pictureIdSchema) }), nothing),
  /** A file of many: stored at once if it is a report nobody has (see services/import-one.ts); what is wrong with it is a result. */
  'import.one': call(
    z.strictObject({ file: chosenFile, again: z.boolean(), asSource: z.boolean(), work }),
    importResultSchema,
  ),
  'forms.list': call(
    nothing,
    z.array(z.strictObject({ key: z.string(), form: formSchema, national: z.boolean(), reports: z.int() })),
  ),
  'forms.add': call(z.strictObject({ file: chosenFile }), z.strictObject({ key: z.string() })),
  'forms.remove': call(z.strictObject({ key: z.string() }), nothing),
  'forms.save': call(z.strictObject({ key: z.string().nullable() }), z.strictObject({ path: z.string() })),
  'settings.deadlines': call(nothing, deadlinesSchema),
  'settings.setDeadlines': call(z.strictObject({ deadlines: deadlinesSchema }), nothing),
  'settings.office': call(nothing, officeSchema),
  'settings.setOffice': call(z.strictObject({ office: officeSchema }), nothing),
  'settings.view': call(nothing, viewSchema),
  'settings.setView': call(z.strictObject({ view: viewSchema }), nothing),
  'sources.list': call(
    nothing,
    z.array(z.strictObject({ id, name: z.string(), addedAt: moment, characters: z.int() })),
  ),
  'sources.keep': call(z.strictObject({ name: z.string().max(260), text: z.string() }), z.strictObject({ id })),
  'sources.rename': call(z.strictObject({ id, name: z.string().trim().min(1).max(260) }), nothing),
  'sources.remove': call(z.strictObject({ id }), nothing),
  'sources.restore': call(z.strictObject({ id }), nothing),
  'sources.search': call(z.strictObject({ text: z.string().max(1000) }), z.array(foundSourceSchema)),
  'sources.read': call(z.strictObject({ id }), z.strictObject({ id, name: z.string(), text: z.string() })),
  'pictures.add': call(
    z.strictObject({ file: chosenFile }),
    z.strictObject({ picture: z.string(), width: z.int(), height: z.int() }),
  ),
  'work.progress': call(z.strictObject({ work: z.string().max(64) }), progressSchema.nullable()),
  /** The call under way then fails with `cancelled`, if it can still be stopped. */
  'work.cancel': call(z.strictObject({ work: z.string().max(64) }), nothing),
  'shell.pickFolder': call(nothing, z.strictObject({ folder: z.string().nullable() })),
  'shell.openFolder': call(z.strictObject({ folder: z.string() }), nothing),
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

export type CallName = keyof typeof contract;
/** What a handler gets: the input after validation. */
export type Input<N extends CallName> = z.output<(typeof contract)[N]['input']>;
/** What a caller may send. */
export type Request<N extends CallName> = z.input<(typeof contract)[N]['input']>;
export type Output<N extends CallName> = z.output<(typeof contract)[N]['output']>;

export const callNames = Object.keys(contract) as CallName[];

/** What crosses the border for any call: a value, or a failure as data. */
export type Answer<T> = { ok: true; value: T } | { ok: false; failure: Failure };

export const answerSchema = z.union([
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ ok: z.literal(false), failure: errorSchema }),
]);

/** The one thing a host puts into the window. */
export type WindowApi = { call: (name: string, input: unknown) => Promise<unknown> };

export type Summary = z.infer<typeof summarySchema>;
export type Found = z.infer<typeof foundSchema>;
export type Stored = z.infer<typeof storedSchema>;
export type Opened = z.infer<typeof openedSchema>;
export type ExportKind = z.infer<typeof exportKindSchema>;
export type WrittenFile = z.infer<typeof writtenFileSchema>;
