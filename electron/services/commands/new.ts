import { NianbaoError } from '../../../shared/api/errors.ts';
import { formForYear } from '../../../shared/forms/forms.ts';
import { formKey } from '../../../shared/forms/form.ts';
import { carrySentences } from '../../../shared/report/carry.ts';
import { loadReport } from '../../store/reports.ts';
import { describe } from '../describe.ts';
import { startReport } from '../library.ts';
import { knownYear } from '../recognise-file.ts';
import { knownReport } from './find.ts';
import { textOption, yearOption, type Run } from './command.ts';

export const run: Run = (words, desk) => {
  const agency = textOption(words, 'agency');
  const year = yearOption(words);
  if (agency === null || agency.trim() === '') throw new NianbaoError('usage', { what: '缺少 --agency 名称' });
  if (year === null) throw new NianbaoError('usage', { what: '缺少 --year 年度' });
  const form = textOption(words, 'form') ?? formKey(formForYear(knownYear(year)));
  const from = textOption(words, 'from');
  const store = desk.store();
  if (from !== null) knownReport(from, store);
  const opened = startReport({ ...desk, store }, { agency, year, form, from, prose: false });
  const { report } = opened;
  const carried =
    from === null ? [] : carrySentences(loadReport(store, from).report, report.agency.name, report.year, opened.form);
  return {
    json: describe(opened.id, report, opened.form),
    lines: [opened.id, `已新建：${report.titleLines.join('')}（表式${form}）`, ...carried],
    exit: 0,
  };
};
