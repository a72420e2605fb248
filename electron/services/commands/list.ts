import { statuses } from '../../../shared/report/report.ts';
import { listReports } from '../../store/reports.ts';
import type { Run } from './command.ts';

export const run: Run = (_words, desk) => {
  const reports = listReports(desk.store());
  const lines = reports.map((one) => `${one.id}  ${one.year}  ${one.agency}  ${statuses[one.status]}  ${one.editedAt}`);
  return { json: { reports }, lines: lines.length > 0 ? lines : ['还没有报告。'], exit: 0 };
};
