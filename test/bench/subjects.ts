import { checkAgain, checkKey, checkNew } from './check.ts';
import { exportDocx } from './export-docx.ts';
import { exportXlsx } from './export-xlsx.ts';
import { importDocx } from './import-docx.ts';
import { importMany } from './import-many.ts';
import { importReport } from './import-report.ts';
import { library } from './library.ts';
import { keystroke, keystrokeCarried, keystrokeSection } from './keystroke.ts';
import { open } from './open.ts';
import { save } from './save.ts';
import { searchCommon, searchPlace } from './search.ts';
import { startProcess } from './start-process.ts';
import { start } from './start.ts';
import type { Subject } from './subject.ts';

/** Everything the bench measures, in the order it is measured and printed. */
export const subjects: readonly Subject[] = [
  importReport,
  importDocx,
  importMany,
  save,
  checkNew,
  checkAgain,
  checkKey,
  library,
  exportDocx,
  exportXlsx,
  start,
  startProcess,
  keystroke,
  keystrokeSection,
  keystrokeCarried,
  open,
  searchCommon,
  searchPlace,
];
