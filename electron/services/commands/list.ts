import { resolve } from 'node:path';
import { statuses } from '../../../shared/report/report.ts';
import { listReports } from '../../store/reports.ts';
import type { Run } from './command.ts';

const two = (value: number): string => String(value).padStart(2, '0');

/** 2026-11-22 14:30, local time. */
function localMinute(moment: string): string {
  const at = new Date(moment);
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day} ${two(at.getHours())}:${two(at.getMinutes())}`;
}

export const run: Run = (_words, desk) => {
  const reports = listReports(desk.store());
  const lines = reports.map(({ id, year, agency, status, editedAt }) =>
    [id, year, agency || '（未填编制机关）', statuses[status], localMinute(editedAt)].join('  '),
  );
  const none = `还没有报告（数据文件夹：${resolve(desk.dataFolder)}）。`;
  return { json: { reports }, lines: lines.length > 0 ? lines : [none], exit: 0 };
};
