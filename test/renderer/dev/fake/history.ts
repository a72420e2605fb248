import { compareReports, differenceCount } from '../../../../shared/compare/report.ts';
import { NianbaoError } from '../../../../shared/api/errors.ts';
import type { Report } from '../../../../shared/report/report.ts';
import type { Snapshot } from '../../../../shared/report/snapshot.ts';
import type { Handlers } from './handlers.ts';
import { formOf, now, type Shelf } from './shelf.ts';

/** The kept states of reports. */
export function fakeHistory({ kept }: Shelf): Handlers<'history'> {
  const snapshots = new Map<string, { snapshot: Snapshot; report: Report }[]>();
  return {
    'history.take': ({ id, why, name }) => {
      const { report, editedAt } = kept(id);
      const list = snapshots.get(id) ?? [];
      const before = list.at(-1);
      const changed = before ? differenceCount(compareReports(before.report, report)) : 0;
      const snapshot = { id: list.length + 1, takenAt: now(), editedAt, why, name, changed };
      snapshots.set(id, [...list, { snapshot, report }]);
      return snapshot;
    },
    'history.list': ({ id }) => (snapshots.get(id) ?? []).map(({ snapshot }) => snapshot),
    'history.read': ({ id, snapshot }) => {
      const found = snapshots.get(id)?.find((one) => one.snapshot.id === snapshot);
      if (!found) throw new NianbaoError('not-found', { what: '历史版本' });
      return { report: found.report, form: formOf(found.report) };
    },
  };
}
