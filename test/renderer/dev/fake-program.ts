import { randomUUID, createHash } from 'node:crypto';
import {
  contract,
  type Answer,
  type CallName,
  type Input,
  type Opened,
  type Output,
  type Summary,
} from '../../../shared/api/contract.ts';
import type { FileReturned } from '../../../shared/api/returned.ts';
import type { Recognised } from '../../../shared/api/recognised.ts';
import { usualView, type View } from '../../../shared/api/view.ts';
import { NianbaoError, type Failure } from '../../../shared/api/errors.ts';
import { compareReports, differenceCount } from '../../../shared/compare/report.ts';
import { runChecks } from '../../../shared/checks/engine.ts';
import { findForm, formForYear, forms } from '../../../shared/forms/forms.ts';
import { formKey } from '../../../shared/forms/form.ts';
import { none } from '../../../shared/forms/none.ts';
import type { ImportResult } from '../../../shared/import-many/result.ts';
import { noOrigins } from '../../../shared/recognise/origins.ts';
import { applyChange } from '../../../shared/report/change.ts';
import { agencyNamed, newReport, reportFrom } from '../../../shared/report/create.ts';
import { carrySentences } from '../../../shared/report/carry.ts';
import type { Deadlines } from '../../../shared/report/deadline.ts';
import type { Progress } from '../../../shared/api/progress.ts';
import type { Report } from '../../../shared/report/report.ts';
import type { Snapshot } from '../../../shared/report/snapshot.ts';
import { fakeSearch, fakeSourceSearch } from './fake-search.ts';
import { sampleReport } from './sample-report.ts';

type Kept = Omit<Opened, 'id' | 'form' | 'last'>;
type Handlers = { [N in CallName]: (input: Input<N>) => Output<N> };

/** The contract in memory, with the same answers the services give; failures and delays can be ordered. */
export type FakeProgram = {
  dispatch: (name: string, input: unknown) => Promise<Answer<unknown>>;
  /** Every call that came, oldest first. */
  calls: { name: string; input: unknown }[];
  report: (id: string) => Report;
  ids: () => string[];
  /** The next answers to that call are this failure, until it is taken back with null. */
  failWith: (name: CallName, failure: Failure | null) => void;
  /** Answers take this long. */
  delay: (milliseconds: number) => void;
  /** Writes behind the window's back, as a second window would. */
  bump: (id: string) => void;
  /** Long work never ends from now on unless it is cancelled, and stands where this says. */
  stand: (at: Progress | null) => void;
  put: (report: Report) => string;
  /** Last year's figures of whatever report is opened next. */
  lastYear: (last: Opened['last']) => void;
  recognise: (result: Recognised) => void;
  /** What the next file that came back says. */
  comeBack: (result: Partial<FileReturned> & Pick<FileReturned, 'file'>) => void;
  /** What becomes of a file of that name when many are imported. */
  importAs: (name: string, result: ImportResult) => void;
};

export function createFakeProgram(): FakeProgram {
  const reports = new Map<string, Kept>();
  const sources = new Map<string, Output<'sources.read'> & { addedAt: string }>();
  const events = new Map<string, Output<'report.events'>>();
  /** When what lies in the bin was put there. */
  const bin = new Map<string, string>();
  const exports = new Map<string, Output<'report.exports'>>();
  const snapshots = new Map<string, { snapshot: Snapshot; report: Report }[]>();
  const failures = new Map<string, Failure>();
  const imports = new Map<string, ImportResult>();
  const calls: FakeProgram['calls'] = [];
  let last: string | null = null;
  let lastYear: Opened['last'] = null;
  let wait = 0;
  let progress: Progress | null = null;
  let stop: (() => void) | null = null;
  let deadlines: Deadlines = {};
  let view: View = usualView;
  let returned: (Partial<FileReturned> & Pick<FileReturned, 'file'>) | null = null;
  let recognised: Recognised = {
    report: null,
    form: null,
    why: '没有找到年度和章节',
    unplaced: [],
    repairs: [],
    text: '',
    origins: noOrigins,
    format: 'text',
    pieces: [],
  };
  const now = (): string => new Date().toISOString();

  function kept(id: string): Kept {
    const found = reports.get(id);
    if (!found) throw new NianbaoError('not-found', { what: '年报' });
    return found;
  }

  function put(report: Report): string {
    const id = randomUUID();
    reports.set(id, { report, status: 'drafting', revision: 1, editedAt: now(), place: 'facts' });
    return id;
  }

  function open(id: string): Opened {
    last = id;
    return { id, ...kept(id), form: formOf(kept(id).report), last: lastYear };
  }

  /** The result that was ordered for a file of this name; what nobody ordered is imported. */
  function fakeImport(name: string, again: boolean, asSource: boolean): ImportResult {
    const result = imports.get(name);
    if (result?.outcome === 'not-a-report' && asSource) return { outcome: 'source', id: randomUUID() };
    if (result && !(result.outcome === 'exists' && again)) return result;
    const report = sampleReport();
    const { agency, year, form, sections, unplaced } = report;
    const id = put(report);
    const counts = { sections: sections.length, figures: 36, of: 38, unplaced: unplaced.length, repairs: 2 };
    return { outcome: 'imported', id, agency: agency.name, year, form, ...counts };
  }

  function write(id: string, base: number, next: Partial<Kept>) {
    const current = kept(id);
    if (bin.has(id)) throw new NianbaoError('report-removed');
    if (base !== current.revision) {
      throw new NianbaoError('stale-revision', { current: String(current.revision), base: String(base) });
    }
    const savedAt = now();
    const revision = base + 1;
    reports.set(id, { ...current, ...next, revision, editedAt: savedAt });
    return { revision, savedAt };
  }

  const summary = (id: string): Summary => {
    const { report, status, editedAt } = kept(id);
    return {
      id,
      title: report.titleLines.join(''),
      agency: report.agency.name,
      year: report.year,
      form: report.form,
      status,
      editedAt,
      unplaced: report.unplaced.length,
      copy: (events.get(id) ?? []).some(({ kind }) => kind === 'copied'),
    };
  };
  const list = (): Summary[] => [...reports.keys()].filter((id) => !bin.has(id)).map(summary);
  const shelf = () => [...sources.values()].filter(({ id }) => !bin.has(id));

  const handlers: Handlers = {
    'app.info': () => ({
      version: '0.1.0',
      shell: 'chromium',
      dataFolder: '/home/clerk/.local/share/nianbao',
      exportFolder: '/home/clerk/文档/公开年报',
      canPickFolder: true,
      today: '2018-03-01',
    }),
    'library.list': list,
    'library.agencies': () => [
      ...new Map([...reports.values()].map(({ report }) => [report.agency.name, report.agency])).values(),
    ],
    'library.new': ({ agency, year, form, from, prose }) => {
      const chosen = findForm(form) ?? formForYear(year);
      const named = agencyNamed(agency);
      return open(
        put(
          from === null
            ? newReport(named, year, chosen, randomUUID)
            : reportFrom(kept(from).report, named, year, chosen, randomUUID, prose),
        ),
      );
    },
    'library.carry': ({ from, agency, year, form, prose }) => ({
      sentences: carrySentences(kept(from).report, agency, year, findForm(form) ?? none, prose),
    }),
    'library.sample': () => open(put(sampleReport())),
    'library.duplicate': ({ id }) => {
      const copy = put(kept(id).report);
      const title = kept(id).report.titleLines.join('');
      events.set(copy, [{ at: now(), kind: 'copied', from: null, to: 'drafting', reason: title }]);
      return open(copy);
    },
    'library.remove': ({ id }) => {
      kept(id);
      bin.set(id, now());
      return {};
    },
    'library.restore': ({ id }) => {
      bin.delete(id);
      return {};
    },
    'library.bin': () => ({
      reports: [...bin].flatMap(([id, removedAt]) => {
        if (!reports.has(id)) return [];
        const { title, agency, year } = summary(id);
        return [{ id, title, agency, year, removedAt }];
      }),
      sources: [...bin].flatMap(([id, removedAt]) => {
        const source = sources.get(id);
        return source ? [{ id, name: source.name, characters: source.text.length, removedAt }] : [];
      }),
    }),
    'library.empty': (named) => {
      const gone = [...named.reports, ...named.sources].filter((id) => bin.delete(id));
      for (const id of gone) {
        reports.delete(id);
        sources.delete(id);
      }
      return { deleted: gone.length };
    },
    'library.search': (wanted) => ({
      ...fakeSearch(
        list().map((line) => ({ summary: line, report: kept(line.id).report })),
        wanted,
      ),
      sources: fakeSourceSearch(shelf(), wanted.text),
    }),
    'report.open': ({ id }) => open(id),
    'report.previous': ({ id }) => {
      const { agency, year } = kept(id).report;
      const found = [...reports.values()].find(
        ({ report }) => report.agency.name === agency.name && report.year === year - 1,
      );
      return found ? { report: found.report, form: formOf(found.report) } : null;
    },
    'report.change': ({ id, base, changes }) => {
      if (kept(id).status === 'final') throw new NianbaoError('report-final');
      return write(id, base, { report: changes.reduce(applyChange, kept(id).report) });
    },
    'report.status': ({ id, base, status, reason }) => {
      const from = kept(id).status;
      if (from === 'final' && reason.trim() === '') throw new NianbaoError('reason-missing');
      const saved = write(id, base, { status });
      const event = { at: now(), kind: 'status' as const, from, to: status, reason };
      events.set(id, [event, ...(events.get(id) ?? [])]);
      return saved;
    },
    'report.events': ({ id }) => events.get(id) ?? [],
    'report.place': ({ id, place }) => {
      reports.set(id, { ...kept(id), place });
      return {};
    },
    'report.last': () => ({ id: last }),
    'report.left': () => {
      last = null;
      return {};
    },
    'report.check': ({ id }) => {
      const { report } = kept(id);
      return runChecks({ report, form: formOf(report), previous: null });
    },
    'report.export': ({ id, folder, only }) => {
      const files = only.map((kind) => ({
        kind,
        path: `${folder}/${kept(id).report.titleLines.join('')}.${kind}`,
        sha256: 'a'.repeat(64),
        bytes: 48_213,
      }));
      const records = files.map(({ path, kind, sha256 }) => ({ path, kind, sha256, at: now() }));
      exports.set(id, [...records, ...(exports.get(id) ?? [])]);
      return { folder, files };
    },
    'report.exports': ({ id }) => exports.get(id) ?? [],
    'history.take': ({ id, why, name }) => {
      const { report, editedAt } = kept(id);
      const list = snapshots.get(id) ?? [];
      const before = list.at(-1);
      const changed = before ? differenceCount(compareReports(before.report, report)) : 0;
      const snapshot = { id: list.length + 1, takenAt: now(), editedAt, why, name, changed };
      snapshots.set(id, [...list, { snapshot, report }]);
      return snapshot;
    },
    'history.list': ({ id }) => (snapshots.get(id) ?? []).map(({ snapshot }) => snapshot),
    'history.read': ({ id, snapshot }) => {
      const found = snapshots.get(id)?.find((one) => one.snapshot.id === snapshot);
      if (!found) throw new NianbaoError('not-found', { what: '历史版本' });
      return { report: found.report, form: formOf(found.report) };
    },
    'import.read': ({ file }) => {
      if (file.base64 === '') throw new NianbaoError('file-empty', { path: file.name });
      return recognised.text === ''
        ? { ...recognised, text: Buffer.from(file.base64, 'base64').toString() }
        : recognised;
    },
    'import.pictures': ({ ids }) => Object.fromEntries(ids.map((id) => [id, onePixel])),
    'import.one': ({ file, again, asSource }) => fakeImport(file.name, again, asSource),
    'import.accept': ({ report }) => open(put(report)),
    'returned.read': ({ id }) => ({
      trip: kept(id).report,
      base: null,
      cells: [],
      unplaced: [],
      remarks: [],
      other: null,
      ...(returned ?? { file: kept(id).report }),
    }),
    'returned.pictures': () => ({}),
    'forms.list': () => forms.map((form) => ({ key: formKey(form), form, national: true, reports: 0 })),
    'forms.add': () => ({ key: 'local' }),
    'forms.remove': () => ({}),
    'forms.save': ({ key }) => ({ path: `/home/clerk/文档/公开年报/统计表式-${key ?? '示例'}.json` }),
    'settings.deadlines': () => deadlines,
    'settings.setDeadlines': (input) => {
      deadlines = input.deadlines;
      return {};
    },
    'settings.view': () => view,
    'settings.setView': (input) => {
      view = input.view;
      return {};
    },
    'sources.list': () =>
      shelf().map(({ id, name, addedAt, text }) => ({ id, name, addedAt, characters: text.length })),
    'sources.keep': ({ name, text }) => {
      const id = randomUUID();
      sources.set(id, { id, name, text, addedAt: now() });
      return { id };
    },
    'sources.rename': ({ id, name }) => {
      const found = sources.get(id);
      if (found) sources.set(id, { ...found, name });
      return {};
    },
    'sources.remove': ({ id }) => {
      bin.set(id, now());
      return {};
    },
    'sources.restore': ({ id }) => {
      bin.delete(id);
      return {};
    },
    'sources.search': ({ text }) => fakeSourceSearch(shelf(), text),
    'sources.read': ({ id }) => {
      const found = sources.get(id);
      if (!found) throw new NianbaoError('not-found', { what: '素材' });
      return { id, name: found.name, text: found.text };
    },
    'pictures.add': ({ file }) => ({
      picture: createHash('sha256').update(file.base64).digest('hex'),
      width: 640,
      height: 400,
    }),
    'work.progress': () => progress,
    'work.cancel': () => {
      stop?.();
      return {};
    },
    'shell.pickFolder': () => ({ folder: '/media/usb' }),
    'shell.openFolder': () => ({}),
  };

  async function dispatch(name: string, input: unknown): Promise<Answer<unknown>> {
    calls.push({ name, input });
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    if (progress !== null && slow.has(name)) {
      await new Promise<void>((resolve) => (stop = resolve));
      return { ok: false, failure: { code: 'cancelled', detail: {} } };
    }
    const failure = failures.get(name);
    if (failure) return { ok: false, failure };
    try {
      return { ok: true, value: answer(name, input) };
    } catch (thrown) {
      if (thrown instanceof NianbaoError) return { ok: false, failure: thrown.failure };
      return { ok: false, failure: { code: 'bad-input', detail: { call: name, detail: String(thrown) } } };
    }
  }

  function answer(name: string, input: unknown): unknown {
    if (!isCallName(name)) throw new Error(`no such call: ${name}`);
    return run(name, input);
  }

  function run<N extends CallName>(name: N, input: unknown): unknown {
    return handlers[name](contract[name].input.parse(input) as Input<N>);
  }

  return {
    dispatch,
    calls,
    report: (id) => kept(id).report,
    ids: () => [...reports.keys()].filter((id) => !bin.has(id)),
    failWith: (name, failure) => {
      if (failure) failures.set(name, failure);
      else failures.delete(name);
    },
    delay: (milliseconds) => {
      wait = milliseconds;
    },
    bump: (id) => {
      reports.set(id, { ...kept(id), revision: kept(id).revision + 1 });
    },
    put,
    stand: (at) => {
      progress = at;
    },
    lastYear: (figures) => {
      lastYear = figures;
    },
    recognise: (result) => {
      recognised = result;
    },
    comeBack: (result) => {
      returned = result;
    },
    importAs: (name, result) => {
      imports.set(name, result);
    },
  };
}

/** What any picture of a file that is looked through shows. */
const onePixel =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==';

/** The calls that may take long. */
const slow: ReadonlySet<string> = new Set(['import.read', 'import.one', 'report.export']);

const isCallName = (name: string): name is CallName => name in contract;

const formOf = (report: Report) => findForm(report.form) ?? none;
