import { randomUUID } from 'node:crypto';
import { NianbaoError } from '../../../../shared/api/errors.ts';
import type { Recognised } from '../../../../shared/api/recognised.ts';
import type { FileReturned } from '../../../../shared/api/returned.ts';
import type { ImportResult } from '../../../../shared/import-many/result.ts';
import { noOrigins } from '../../../../shared/recognise/origins.ts';
import { sampleReport } from '../sample-report.ts';
import type { Handlers } from './handlers.ts';
import type { Shelf } from './shelf.ts';

type Returned = Partial<FileReturned> & Pick<FileReturned, 'file'>;

/** What the files hold that are taken in next, as a test orders it. */
export type FileOrders = {
  recognise: (result: Recognised) => void;
  /** What the next file that came back says. */
  comeBack: (result: Returned) => void;
  /** What becomes of a file of that name when many are imported. */
  importAs: (name: string, result: ImportResult) => void;
};

const unrecognised: Recognised = {
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

/** What any picture of a file that is looked through shows. */
const onePixel =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==';

/** Old files, files that came back, and files of many. */
export function fakeFiles({ kept, put, open }: Shelf): {
  handlers: Handlers<'import' | 'returned'>;
  orders: FileOrders;
} {
  const imports = new Map<string, ImportResult>();
  let returned: Returned | null = null;
  let recognised = unrecognised;

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

  const handlers: Handlers<'import' | 'returned'> = {
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
  };
  return {
    handlers,
    orders: {
      recognise: (result) => {
        recognised = result;
      },
      comeBack: (result) => {
        returned = result;
      },
      importAs: (name, result) => {
        imports.set(name, result);
      },
    },
  };
}
