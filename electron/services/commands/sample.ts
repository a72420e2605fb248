import { NianbaoError } from '../../../shared/api/errors.ts';
import { checksContent } from '../checks-content.ts';
import { inThisThread } from '../apart.ts';
import { unwatched } from '../long-work.ts';
import { noExportLog } from '../export-log.ts';
import { exportReport, usualKinds } from '../export-report.ts';
import { forms } from '../../../shared/forms/forms.ts';
import { knownForm } from '../known-form.ts';
import { sampleReport } from '../sample.ts';
import { textOption, type Run } from './command.ts';

export const run: Run = async (words, desk) => {
  const folder = textOption(words, 'out');
  if (folder === null || folder === '') throw new NianbaoError('usage', { what: '缺少 --out 文件夹' });
  const report = sampleReport(desk.newId);
  const form = knownForm(report.form, forms);
  const result = await exportReport({
    report,
    form,
    folder,
    only: usualKinds,
    pictures: () => null,
    status: 'drafting',
    originals: () => [],
    checks: (paper, names) => {
      const checked = { id: null, report, form, previous: null, findings: [], remarks: [] };
      return checksContent(paper, null, checked, { names, errors: null, despite: null }, desk.now());
    },
    log: noExportLog,
    apart: inThisThread,
    work: unwatched,
  });
  return { json: result, lines: result.files.map((file) => file.path), exit: 0 };
};
