import { NianbaoError } from '../../../shared/api/errors.ts';
import { formForYear, issuedFor } from '../../../shared/forms/forms.ts';
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
  const form = textOption(words, 'form') ?? formForYear(knownYear(year)).id;
  const from = textOption(words, 'from');
  const store = desk.store();
  if (from !== null) knownReport(from, store);
  const opened = startReport({ ...desk, store }, { agency, year, form, from });
  const { report } = opened;
  const unknown = textOption(words, 'form') === null && issuedFor(year) === null;
  return {
    json: describe(opened.id, report),
    lines: [opened.id, `已新建：${report.titleLines.join('')}（表式${form}）`],
    remarks: unknown ? [`本程序还没有${year}年适用的统计表式，已按无统计表新建；需要时用 --form 指定表式。`] : [],
    exit: 0,
  };
};
