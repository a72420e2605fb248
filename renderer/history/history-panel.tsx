import { useCallback, useEffect, useState } from 'react';
import type { Snapshot } from '../../shared/report/snapshot.ts';
import { call } from '../api/call.ts';
import { useDraft } from '../draft/draft-context.tsx';
import { FailureNotice } from '../parts/failure-notice.tsx';
import { useTask } from '../parts/use-task.ts';
import './history.css';
import { KeepNow } from './keep-now.tsx';
import { SnapshotDifference } from './snapshot-difference.tsx';
import { SnapshotList } from './snapshot-list.tsx';

/** The kept states by day; beside them what differs from the chosen one, and the ways back to it. */
export function HistoryPanel({ onDone }: { onDone: () => void }) {
  const draft = useDraft();
  const [snapshots, setSnapshots] = useState<Snapshot[] | null>(null);
  const [chosen, setChosen] = useState<number | null>(null);
  const { failure, run } = useTask();

  const load = useCallback(
    () =>
      run(async () => {
        await draft.flush();
        const list = (await call('history.list', { id: draft.id })).toReversed();
        setSnapshots(list);
        setChosen((before) => before ?? list[0]?.id ?? null);
      }),
    [draft, run],
  );
  useEffect(() => {
    void load();
  }, [load]);

  const at = snapshots?.findIndex(({ id }) => id === chosen) ?? -1;
  const snapshot = snapshots?.[at];
  return (
    <div className="history">
      <div className="history-side">
        <KeepNow onKept={() => void load()} />
        {failure ? <FailureNotice failure={failure} /> : null}
        {snapshots?.length === 0 ? (
          <p className="quiet small">还没有历史版本。编写时每十分钟自动留一份，替换、恢复、导出之前也会留一份。</p>
        ) : null}
        {snapshots ? <SnapshotList snapshots={snapshots} chosen={chosen} onChoose={setChosen} /> : null}
      </div>
      {snapshot ? (
        <SnapshotDifference
          key={snapshot.id}
          snapshot={snapshot}
          earlier={snapshots?.[at + 1] ?? null}
          onKept={() => void load()}
          onDone={onDone}
        />
      ) : null}
    </div>
  );
}
