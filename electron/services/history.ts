import type { Output } from '../../shared/api/contract.ts';
import { NianbaoError } from '../../shared/api/errors.ts';
import { compareReports, differenceCount } from '../../shared/compare/report.ts';
import type { Change } from '../../shared/report/change.ts';
import type { Report } from '../../shared/report/report.ts';
import { isDue, superfluous, type Snapshot, type SnapshotReason } from '../../shared/report/snapshot.ts';
import { loadReport } from '../store/reports.ts';
import {
  addSnapshot,
  dropSnapshots,
  lastSnapshot,
  listSnapshots,
  readSnapshot,
  relabelSnapshot,
} from '../store/snapshots.ts';
import type { Store } from '../store/store.ts';
import { writing } from '../store/transaction.ts';
import { sha256 } from '../documents/sha256.ts';
import type { Work } from './context.ts';
import { storedForm } from './forms.ts';

type Kept = Pick<Work, 'store' | 'now'>;

/**
 * Keeps a report as it stands. The state that was kept last is not kept twice: it takes the name, and the more telling reason. Thins
 * out what was kept by itself long ago. Throws NianbaoError 'not-found'.
 */
export function takeSnapshot({ store, now }: Kept, id: string, why: SnapshotReason, name = ''): Snapshot {
  return writing(store, () => {
    const { report, editedAt } = loadReport(store, id);
    const json = JSON.stringify(report);
    const digest = sha256(Buffer.from(json, 'utf8'));
    const last = lastSnapshot(store, id);
    if (last?.sha256 === digest) return relabelled(store, last.snapshot, why, name);
    const changed = last === null ? 0 : changedSince(store, id, last.snapshot, report);
    const takenAt = now();
    const snapshot = addSnapshot(store, id, { takenAt, editedAt, why, name, changed, json, sha256: digest });
    dropSnapshots(store, id, superfluous(listSnapshots(store, id), takenAt));
    return snapshot;
  });
}

function relabelled(store: Store, last: Snapshot, why: SnapshotReason, name: string): Snapshot {
  const next = { ...last, why: last.why === 'work' ? why : last.why, name: name === '' ? last.name : name };
  relabelSnapshot(store, next);
  return next;
}

/** A kept state that cannot be read any more is no reason not to keep the next. */
function changedSince(store: Store, id: string, last: Snapshot, report: Report): number {
  try {
    return differenceCount(compareReports(readSnapshot(store, id, last.id), report));
  } catch (error) {
    if (error instanceof NianbaoError && error.failure.code === 'snapshot-unreadable') return 0;
    throw error;
  }
}

/** Before changes are written: keeps the report where ten minutes of work have passed, or the changes are a risky act. */
export function keepBefore(work: Kept, id: string, changes: readonly Change[]): void {
  if (changes.some(({ kind }) => kind === 'form')) takeSnapshot(work, id, 'form');
  else if (isDue(lastSnapshot(work.store, id)?.snapshot ?? null, work.now())) takeSnapshot(work, id, 'work');
}

/** Before a report's status is set: keeps a final one that is opened again. */
export function keepBeforeReopening(work: Kept, id: string, status: string): void {
  if (status !== 'final' && loadReport(work.store, id).status === 'final') takeSnapshot(work, id, 'reopen');
}

/** A kept state with the form it was made by. Throws 'not-found', 'snapshot-unreadable', 'form-unknown'. */
export function openSnapshot({ store }: Kept, id: string, snapshot: number): Output<'history.read'> {
  const report = readSnapshot(store, id, snapshot);
  return { report, form: storedForm(store, report.form) };
}

/** States at once: who sends a report out more often has the file of one of the last. */
const mostSent = 12;

/**
 * The states in which a report was exported with the form it has now, the last first. One that cannot be read any more is left
 * out: what it is wanted for can be done without.
 */
export function sentStates({ store }: Pick<Kept, 'store'>, id: string, form: string): Report[] {
  const kept = listSnapshots(store, id).filter(({ why }) => why === 'export');
  return kept
    .toReversed()
    .slice(0, mostSent)
    .flatMap((snapshot): Report[] => {
      try {
        const report = readSnapshot(store, id, snapshot.id);
        return report.form === form ? [report] : [];
      } catch (error) {
        if (error instanceof NianbaoError && error.failure.code === 'snapshot-unreadable') return [];
        throw error;
      }
    });
}
