import { NianbaoError } from '../../shared/api/errors.ts';
import { applyChanges } from '../store/changes.ts';
import { emptyBin, listBin, moveToBin, takeFromBin } from '../store/bin.ts';
import { listEvents } from '../store/events.ts';
import { listExports } from '../store/exports.ts';
import { originalsOf } from '../store/originals.ts';
import { addPicture, getPicture } from '../store/pictures.ts';
import { setPlace } from '../store/places.ts';
import { hasReport, lastAgencies, listReports, loadReport, setStatus } from '../store/reports.ts';
import { searchLibrary, searchSources } from '../store/search.ts';
import { readSetting } from '../store/settings.ts';
import { listSnapshots } from '../store/snapshots.ts';
import { keepSource, listSources, readSource, renameSource } from '../store/sources.ts';
import { writing } from '../store/transaction.ts';
import { sha256 } from '../documents/sha256.ts';
import { defaultExportFolder } from './data-folder.ts';
import type { Input, Output } from '../../shared/api/contract.ts';
import type { Context } from './context.ts';
import type { LongWork } from './long-work.ts';
import type { Handlers } from './dispatch.ts';
import { addForm, checkForms, dropForm, knownForms, listForms, saveForm, storedForm } from './forms.ts';
import { formKey } from '../../shared/forms/form.ts';
import { ownDeadlines, setDeadlines } from './deadlines.ts';
import { carrySentences } from '../../shared/report/carry.ts';
import { checkReport } from './check-report.ts';
import { checksContent } from './checks-content.ts';
import { knownErrors } from './export-gate.ts';
import { exportLog } from './export-log.ts';
import { exportReport, picturesIn } from './export-report.ts';
import { keepBefore, keepBeforeReopening, openSnapshot, sentStates, takeSnapshot } from './history.ts';
import { importOne } from './import-one.ts';
import {
  acceptImport,
  keepPictures,
  duplicate,
  forgetLast,
  lastOpenedSetting,
  openSample,
  readReport,
  remember,
  startReport,
} from './library.ts';
import { readPicture } from './picture.ts';
import { ownOffice, setOffice } from './office.ts';
import { otherReports } from './others.ts';
import { picturesToShow } from './pictures-to-show.ts';
import { knownPrevious, previousOf } from './previous.ts';
import { typedFolder } from './typed-folder.ts';
import { ownView, setView } from './view.ts';

const bytesOf = (file: { name: string; base64: string }) => ({
  name: file.name,
  bytes: new Uint8Array(Buffer.from(file.base64, 'base64')),
});

function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

async function exportStored(
  context: Context,
  { id, folder, only, despite }: Input<'report.export'>,
  work: LongWork,
): Promise<Output<'report.export'>> {
  const { store, apart } = context;
  const { report, status } = loadReport(store, id);
  const form = storedForm(store, report.form);
  const previous = knownPrevious(store, report);
  const result = checkReport(store, report, form, previous);
  const errors = knownErrors(result.findings, only, despite);
  // What went out is what a file that comes back is compared with.
  takeSnapshot(context, id, 'export');
  return exportReport({
    report,
    status,
    originals: () => originalsOf(store, id),
    form,
    folder: folder === '' ? defaultExportFolder() : typedFolder(folder),
    only,
    pictures: (picture) => getPicture(store, picture),
    checks: (paper, names) =>
      checksContent(
        paper,
        store,
        { id, report, form, previous: previous.found, ...result },
        { ...errors, names },
        context.now(),
      ),
    log: exportLog(context, id, errors),
    apart,
    work,
  });
}

/** The use case behind every call of the contract. */
export const handlers: Handlers = {
  'app.info': ({ version, shell, dataFolder }) => ({
    version,
    shell: shell.kind,
    dataFolder,
    exportFolder: defaultExportFolder(),
    canPickFolder: shell.canPickFolder,
    today: today(),
  }),
  'library.list': ({ store }) => listReports(store),
  'library.agencies': ({ store }) => lastAgencies(store),
  'library.new': (context, input) => startReport(context, input),
  'library.carry': ({ store }, { from, agency, year, form, prose }) => ({
    sentences: carrySentences(loadReport(store, from).report, agency, year, storedForm(store, form), prose),
  }),
  'library.sample': (context) => openSample(context),
  'library.duplicate': (context, { id }) => duplicate(context, id),
  'library.remove': ({ store, now }, { id }) => {
    moveToBin(store, 'report', { id, now: now() });
    return {};
  },
  'library.restore': ({ store }, { id }) => {
    takeFromBin(store, 'report', id);
    return {};
  },
  'library.bin': ({ store }) => listBin(store),
  'library.empty': ({ store }, named) => ({ deleted: emptyBin(store, named) }),
  'library.search': ({ store }, wanted) => searchLibrary(store, wanted),
  'report.open': (context, { id }) => {
    const opened = readReport(context, id);
    // A write is on the disk only after some milliseconds, in which the report is on the screen already.
    context.afterwards(() => remember(context, id));
    return opened;
  },
  'report.previous': ({ store }, { id }) => previousOf(store, loadReport(store, id).report),
  'report.change': (context, { id, base, changes }) => {
    const { store, now } = context;
    checkForms(store, changes);
    return writing(store, () => {
      keepBefore(context, id, changes);
      return applyChanges(store, { id, base, changes, now: now() });
    });
  },
  'report.status': (context, { id, base, status, reason }) => {
    const { store, now } = context;
    return writing(store, () => {
      keepBeforeReopening(context, id, status);
      return setStatus(store, { id, base, status, reason, now: now() });
    });
  },
  'report.events': ({ store }, { id }) => listEvents(store, id),
  'report.place': ({ store }, { id, place }) => {
    setPlace(store, id, place);
    return {};
  },
  'report.last': ({ store }) => {
    const id = readSetting(store, lastOpenedSetting);
    const there = id !== null && id !== '' && hasReport(store, id);
    return { id: there ? id : null };
  },
  'report.left': (context) => {
    forgetLast(context);
    return {};
  },
  'report.check': ({ store }, { id }) => {
    const { report } = loadReport(store, id);
    return checkReport(store, report, storedForm(store, report.form), knownPrevious(store, report));
  },
  'report.others': ({ store }, { id }) => otherReports(store, loadReport(store, id).report),
  'report.export': (context, input) => context.works.run(input.work, (work) => exportStored(context, input, work)),
  'report.exports': ({ store }, { id }) => listExports(store, id),
  'history.take': (context, { id, why, name }) => takeSnapshot(context, id, why, name),
  'history.list': ({ store }, { id }) => listSnapshots(store, id),
  'history.read': (context, { id, snapshot }) => openSnapshot(context, id, snapshot),
  'import.read': ({ store, apart, works }, { file, year, form, joinLines, work: id }) =>
    works.run(id, ({ signal, step }) => {
      step('正在读取和识别文件', 0, 0);
      return apart('recognise', { ...bytesOf(file), year, form, joinLines, known: knownForms(store) }, signal);
    }),
  'import.pictures': ({ apart }, { file, ids }) => picturesToShow(apart, bytesOf(file), ids),
  'import.accept': (context, { report, file }) => acceptImport(context, report, file === null ? null : bytesOf(file)),
  'returned.read': ({ store, apart, works }, { id, file, work }) =>
    works.run(work, ({ signal, step }) => {
      step('正在读取文件并与草稿对比', 0, 0);
      const { report } = loadReport(store, id);
      const form = storedForm(store, report.form);
      const pictures = picturesIn(report, (picture) => getPicture(store, picture));
      const sent = sentStates({ store }, id, report.form);
      return apart('returned', { ...bytesOf(file), report, sent, form, pictures }, signal);
    }),
  'returned.pictures': (context, { file, ids }) => keepPictures(context, bytesOf(file), ids),
  'import.one': (context, { file, again, asSource, work: id }) => {
    const { store, apart, works } = context;
    const into = { library: () => store, forms: () => knownForms(store), apart, keep: () => context };
    const wanted = { year: null, form: null, again, asSource };
    return works.run(id, ({ signal }) => importOne(into, bytesOf(file), wanted, signal));
  },
  'forms.list': ({ store }) => listForms(store),
  'forms.add': (context, { file }) => ({ key: formKey(addForm(context, bytesOf(file))) }),
  'forms.remove': ({ store }, { key }) => {
    dropForm(store, key);
    return {};
  },
  'forms.save': ({ store }, { key }) => saveForm(store, key),
  'settings.deadlines': ({ store }) => ownDeadlines(store),
  'settings.setDeadlines': ({ store }, { deadlines }) => {
    setDeadlines(store, deadlines);
    return {};
  },
  'settings.office': ({ store }) => ownOffice(store),
  'settings.setOffice': ({ store }, { office }) => {
    setOffice(store, office);
    return {};
  },
  'settings.view': ({ store }) => ownView(store),
  'settings.setView': ({ store }, { view }) => {
    setView(store, view);
    return {};
  },
  'sources.list': ({ store }) => listSources(store),
  'sources.keep': ({ store, now, newId }, { name, text }) => {
    const id = newId();
    keepSource(store, { id, name, text, addedAt: now() });
    return { id };
  },
  'sources.rename': ({ store }, { id, name }) => {
    renameSource(store, id, name);
    return {};
  },
  'sources.remove': ({ store, now }, { id }) => {
    moveToBin(store, 'source', { id, now: now() });
    return {};
  },
  'sources.restore': ({ store }, { id }) => {
    takeFromBin(store, 'source', id);
    return {};
  },
  'sources.search': ({ store }, { text }) => searchSources(store, text),
  'sources.read': ({ store }, { id }) => readSource(store, id),
  'pictures.add': ({ store }, { file }) => {
    const { name, bytes } = bytesOf(file);
    const picture = readPicture(name, bytes);
    const id = sha256(bytes);
    addPicture(store, { id, ...picture });
    return { picture: id, width: picture.width, height: picture.height };
  },
  'work.progress': ({ works }, { work }) => works.progress(work),
  'work.cancel': ({ works }, { work }) => {
    works.cancel(work);
    return {};
  },
  'shell.pickFolder': async ({ shell }) => {
    if (!shell.canPickFolder) throw new NianbaoError('not-available', { what: '选择文件夹' });
    return { folder: await shell.pickFolder() };
  },
  'shell.openFolder': async ({ shell }, { folder }) => {
    await shell.openFolder(typedFolder(folder));
    return {};
  },
};
