import { z } from 'zod';

/** Why a state of a report was kept, in the clerk's words. */
export const snapshotReasons = {
  work: '自动保存',
  named: '手动保存',
  form: '更换统计表式前',
  replace: '全部替换前',
  restore: '恢复历史版本前',
  import: '导入内容前',
  export: '导出前',
  reopen: '重新修改定稿前',
} as const;

export const snapshotReasonSchema = z.enum([
  'work',
  'named',
  'form',
  'replace',
  'restore',
  'import',
  'export',
  'reopen',
]);

/** Characters of the name a clerk gives a snapshot. */
export const longestSnapshotName = 60;

const moment = z.iso.datetime();

/** A kept state of a report, without its content. */
export const snapshotSchema = z.strictObject({
  id: z.int().min(1),
  /** When it was kept, and when the report came to be like that. */
  takenAt: moment,
  editedAt: moment,
  why: snapshotReasonSchema,
  /** '' for one nobody has named. */
  name: z.string().max(longestSnapshotName),
  /** How many sentences, figures and fields differ from the snapshot before it. */
  changed: z.int().min(0),
});

export type SnapshotReason = z.infer<typeof snapshotReasonSchema>;
export type Snapshot = z.infer<typeof snapshotSchema>;

/** Work that goes on this long, in milliseconds, is kept by itself. */
const pace = 10 * 60_000;

/** Whether the work since the last snapshot is worth one of its own: always where there is none. */
export function isDue(last: Pick<Snapshot, 'takenAt'> | null, now: string): boolean {
  if (last === null) return true;
  const passed = Date.parse(now) - Date.parse(last.takenAt);
  // A clock that was set back must not stop the keeping.
  return passed >= pace || passed < 0;
}

const hour = 60 * 60_000;
const day = 24 * hour;

/**
 * Which snapshots need not be kept any longer, oldest first in `snapshots`: of those taken by themselves, after a day all but the
 * last of each hour, after thirty days all but the last of each day. Those with a name or before a risky act stay, and the newest.
 */
export function superfluous(snapshots: readonly Snapshot[], now: string): number[] {
  const span = ({ takenAt }: Snapshot): string | null => {
    const at = Date.parse(takenAt);
    const age = Date.parse(now) - at;
    if (age < day) return null;
    return age < 30 * day ? `hour ${Math.floor(at / hour)}` : `day ${Math.floor(at / day)}`;
  };
  const free = snapshots.slice(0, -1).filter(({ why, name }) => why === 'work' && name === '');
  return free.flatMap((snapshot, at) => {
    const mine = span(snapshot);
    const later = free.slice(at + 1).some((other) => span(other) === mine);
    return mine !== null && later ? [snapshot.id] : [];
  });
}
