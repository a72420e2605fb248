import { NianbaoError } from '../../../shared/api/errors.ts';
import { indicatorWords } from '../../../shared/forms/words.ts';
import { figureValue } from '../../../shared/report/report.ts';
import { describe } from '../describe.ts';
import type { Run } from './command.ts';
import { findReport } from './find.ts';

export const run: Run = async (words, desk) => {
  const name = words.free[0];
  if (name === undefined) throw new NianbaoError('usage', { what: '缺少报告编号或文件' });
  const { id, report, form } = await findReport(name, desk);
  const shown = describe(id, report, form);
  const lines = [
    shown.title,
    '',
    shown.preface.text,
    ...shown.sections.flatMap((section) => [
      '',
      section.number === '' ? section.heading : `${section.number}、${section.heading}`,
      section.text,
    ]),
    '',
    ...form.indicators.map((indicator) =>
      [indicatorWords(indicator), indicator.unit, figureValue(report, indicator.id) ?? ''].join('\t'),
    ),
    '',
    shown.signOff.agency,
    shown.signOff.date ?? '',
  ];
  return { json: shown, lines, exit: 0 };
};
