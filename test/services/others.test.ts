import { expect, test } from 'vitest';
import { checkReport } from '../../electron/services/check-report.ts';
import { otherReports } from '../../electron/services/others.ts';
import { moveToBin } from '../../electron/store/bin.ts';
import { insertReport } from '../../electron/store/reports.ts';
import { othersSchema } from '../../shared/checks/others.ts';
import { nothingKnown } from '../../shared/checks/result.ts';
import { y2014 } from '../../shared/forms/y2014.ts';
import type { Report } from '../../shared/report/report.ts';
import { withLines } from '../checks/said.ts';
import { openedStore } from '../store/folder.ts';

const lines = [
  '组织各乡镇业务骨干在县档案馆集中培训两天，逐项演练目录编制和网上发布的操作步骤。',
  '在政务服务大厅东侧设置信息公开查阅点，安排专人引导群众使用自助查询终端。',
  '部分乡镇的信息更新不够及时，栏目之间存在重复发布和内容不一致的现象。',
];
const at = '2018-03-01T08:00:00.000Z';

const reportOf = (agency: string, year: number): Report => {
  const report = withLines(lines);
  return {
    ...report,
    agency: { ...report.agency, name: agency },
    year,
    titleLines: [`${agency}${year}年报告`],
    sections: report.sections.slice(0, 1),
  };
};

/** A library of these reports, and what is said of the last one. */
function library(...issues: (readonly [agency: string, year: number])[]) {
  const store = openedStore();
  const reports = issues.map(([agency, year], ordinal) => {
    const report = reportOf(agency, year);
    insertReport(store, { id: `r${ordinal}`, report, now: at });
    return report;
  });
  const last = reports.at(-1) ?? reportOf('', 2018);
  const titles = () => otherReports(store, last)?.reports.map(({ title }) => title);
  const found = () =>
    checkReport(store, last, y2014, nothingKnown).findings.filter(({ rule }) => rule === 'same-as-other');
  return { store, last, titles, found };
}

test('a report is held against those of other agencies of its year and the two before', () => {
  const { titles, found, store, last } = library(
    ['云屏县人民政府', 2018],
    ['望溪县人民政府', 2016],
    ['松阜县人民政府', 2015],
    ['石桥县人民政府', 2019],
    ['青岚县人民政府', 2018],
  );
  expect(titles()).toEqual(['云屏县人民政府2018年报告', '望溪县人民政府2016年报告']);
  expect(found().map(({ severity, left }) => [severity, left])).toEqual([
    ['warning', '3'],
    ['warning', '3'],
  ]);
  expect(othersSchema.parse(otherReports(store, last))).toEqual(otherReports(store, last));
});

test('the same agency under whatever name is no other, nor is a report in the bin', () => {
  const { store, titles, found } = library(
    ['青岚县政府', 2017],
    ['青岚县人民政府', 2017],
    ['云屏县人民政府', 2018],
    ['青岚县人民政府', 2018],
  );
  expect(titles()).toEqual(['云屏县人民政府2018年报告']);
  moveToBin(store, 'report', { id: 'r2', now: at });
  expect([titles(), found()]).toEqual([[], []]);
});

test('a report without an agency is held against nothing', () => {
  const { store, last } = library(['云屏县人民政府', 2018], [' ', 2018]);
  expect(otherReports(store, last)).toBeNull();
});
