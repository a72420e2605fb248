import { NianbaoError } from '../../../../shared/api/errors.ts';
import type { Output } from '../../../../shared/api/contract.ts';
import { checkAll } from '../../../../shared/checks/engine.ts';
import type { Office } from '../../../../shared/checks/office.ts';
import { openErrors } from '../../../../shared/checks/settle.ts';
import { applyChange } from '../../../../shared/report/change.ts';
import type { Handlers } from './handlers.ts';
import { formOf, now, type Shelf } from './shelf.ts';

/** One report: opening, changing, checking and exporting it. */
export function fakeReports(
  { reports, events, kept, open, write, ...shelf }: Shelf,
  office: () => Office,
): Handlers<'report'> {
  const exports = new Map<string, Output<'report.exports'>>();
  const checked = (id: string) => {
    const { report } = kept(id);
    return checkAll({ report, form: formOf(report), previous: null, office: office() });
  };
  return {
    'report.open': ({ id }) => open(id),
    'report.others': () => null,
    'report.previous': ({ id }) => {
      const { agency, year } = kept(id).report;
      const found = [...reports.values()].find(
        ({ report }) => report.agency.name === agency.name && report.year === year - 1,
      );
      return found ? { report: found.report, form: formOf(found.report) } : null;
    },
    'report.change': ({ id, base, changes }) => {
      if (kept(id).status === 'final') throw new NianbaoError('report-final');
      return write(id, base, { report: changes.reduce(applyChange, kept(id).report) });
    },
    'report.status': ({ id, base, status, reason }) => {
      const from = kept(id).status;
      if (from === 'final' && reason.trim() === '') throw new NianbaoError('reason-missing');
      const saved = write(id, base, { status });
      const event = { at: now(), kind: 'status' as const, from, to: status, reason };
      events.set(id, [event, ...(events.get(id) ?? [])]);
      return saved;
    },
    'report.events': ({ id }) => events.get(id) ?? [],
    'report.place': ({ id, place }) => {
      reports.set(id, { ...kept(id), place });
      return {};
    },
    'report.last': () => ({ id: shelf.last() }),
    'report.left': () => {
      shelf.leave();
      return {};
    },
    'report.check': ({ id }) => checked(id),
    'report.export': ({ id, folder, only, despite }) => {
      const errors = openErrors(checked(id).findings);
      if (errors > 0 && despite === null) throw new NianbaoError('report-has-errors', { count: String(errors) });
      const files = only.map((kind) => ({
        kind,
        path: `${folder}/${kept(id).report.titleLines.join('')}.${kind}`,
        sha256: 'a'.repeat(64),
        bytes: 48_213,
      }));
      const records = files.map(({ path, kind, sha256 }) => ({
        path,
        kind,
        sha256,
        at: now(),
        errors,
        despite,
      }));
      exports.set(id, [...records, ...(exports.get(id) ?? [])]);
      return { folder, files };
    },
    'report.exports': ({ id }) => exports.get(id) ?? [],
  };
}
