import { Button, Input } from 'antd';
import { useState } from 'react';
import { longestSnapshotName } from '../../shared/report/snapshot.ts';
import { call } from '../api/call.ts';
import { useDraft } from '../draft/draft-context.tsx';
import { FailureNotice } from '../parts/failure-notice.tsx';
import { useTask } from '../parts/use-task.ts';

/** Keeps the report as it stands now under a name. */
export function KeepNow({ onKept }: { onKept: () => void }) {
  const draft = useDraft();
  const [name, setName] = useState('');
  const { busy, failure, run } = useTask();
  const keep = (): void => {
    void run(async () => {
      await draft.flush();
      await call('history.take', { id: draft.id, why: 'named', name: name.trim() });
      setName('');
      onKept();
    });
  };
  return (
    <form
      className="history-keep"
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <Input
        value={name}
        onChange={(event) => setName(event.target.value)}
        maxLength={longestSnapshotName}
        placeholder="如 送审稿"
        aria-label="给现在的样子起个名字"
        data-testid="snapshot-name"
      />
      <Button htmlType="submit" loading={busy} data-testid="snapshot-keep">
        留存现在
      </Button>
      {failure ? <FailureNotice failure={failure} /> : null}
    </form>
  );
}
