import { nothingKnown } from '../../../shared/checks/result.ts';
import { openErrors } from '../../../shared/checks/settle.ts';
import type { ExportKind } from '../../../shared/api/contract.ts';
import { NianbaoError } from '../../../shared/api/errors.ts';
import { inThisThread } from '../apart.ts';
import { checkReport } from '../check-report.ts';
import { checksContent } from '../checks-content.ts';
import { takeSnapshot } from '../history.ts';
import { unwatched } from '../long-work.ts';
import { exportLog, noExportLog } from '../export-log.ts';
import { exportKinds, exportReport, usualKinds } from '../export-report.ts';
import { knownPrevious } from '../previous.ts';
import { textOption, type Run, type Words } from './command.ts';
import { findReport } from './find.ts';

/** Whoever types the command has asked for the files whatever the checks say. */
const asked = '命令行导出';

function wantedKinds(words: Words): ExportKind[] {
  const only = textOption(words, 'only');
  if (only === null) return [...usualKinds];
  const names = only.split(/[,，]/).map((name) => name.trim().toLowerCase());
  const kinds = exportKinds.filter((kind) => names.includes(kind));
  const unknown = names.find((name) => !exportKinds.some((kind) => kind === name));
  if (unknown !== undefined || kinds.length === 0) {
    throw new NianbaoError('usage', { what: `--only 只能是 ${exportKinds.join('、')}，不能是“${unknown ?? only}”` });
  }
  return kinds;
}

export const run: Run = async (words, desk) => {
  const name = words.free[0];
  const folder = textOption(words, 'out');
  if (name === undefined) throw new NianbaoError('usage', { what: '缺少报告编号或文件' });
  if (folder === null || folder === '') throw new NianbaoError('usage', { what: '缺少 --out 文件夹' });
  const only = wantedKinds(words);
  const { id, ...found } = await findReport(name, desk);
  const tableless = found.form.tables.length === 0 && only.includes('xlsx');
  if (tableless && only.length === 1) throw new NianbaoError('nothing-to-export');
  const store = desk.existing();
  const previous = id === null || store === null ? nothingKnown : knownPrevious(store, found.report);
  const { report, form } = found;
  const checked = checkReport(store, report, form, previous);
  const errors = openErrors(checked.findings);
  const despite = { errors, despite: errors > 0 ? asked : null };
  // What went out is what a file that comes back is compared with.
  if (id !== null) takeSnapshot({ store: desk.store(), now: desk.now }, id, 'export');
  const result = await exportReport({
    ...found,
    folder,
    only,
    checks: (paper, names) =>
      checksContent(
        paper,
        store,
        { id, report, form, previous: previous.found, ...checked },
        { ...despite, names },
        desk.now(),
      ),
    log: id === null ? noExportLog : exportLog({ store: desk.store(), now: desk.now }, id, despite),
    apart: inThisThread,
    work: unwatched,
  });
  return {
    json: result,
    lines: result.files.map((file) => file.path),
    remarks: [
      ...(tableless ? ['这份报告没有统计表，所以没有生成XLSX。'] : []),
      ...checked.remarks,
      ...(errors > 0 ? [`导出的报告里还有${errors}处必须改正的地方，用“check”可以逐条查看。`] : []),
    ],
    exit: 0,
  };
};
