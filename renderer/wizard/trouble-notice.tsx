import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import type { Opened } from '../../shared/api/contract.ts';
import { sentence } from '../../shared/api/errors.ts';
import { call } from '../api/call.ts';
import { useDraft, useDraftState } from '../draft/draft-context.tsx';
import { FailureNotice } from '../parts/failure-notice.tsx';
import { useTask } from '../parts/use-task.ts';
import './trouble-notice.css';

/** What only the clerk can decide: the report was changed or deleted elsewhere. Nothing is merged or dropped silently. */
export function TroubleNotice({ onOpened }: { onOpened: (opened: Opened) => void }) {
  const draft = useDraft();
  const failure = useDraftState((state) => (state.save.kind === 'failed' ? state.save.failure : null));
  const { busy, failure: taskFailure, run } = useTask();
  if (failure?.code !== 'stale-revision' && failure?.code !== 'not-found') return null;

  const reopen = (keep: boolean) => () => void run(() => draft.reopen(keep));
  const saveAsNew = (): void =>
    void run(() => call('import.accept', { report: draft.get().report, file: null })).then(
      (opened) => opened && onOpened(opened),
    );
  const [says, choices]: [string, ReactNode] =
    failure.code === 'not-found'
      ? [
          '这份报告已在别处被删除。窗口里的内容都还在，可以另存为一份新报告；不需要就返回报告列表。',
          <Button key="new" type="primary" loading={busy} onClick={saveAsNew} data-testid="save-as-new">
            另存为新报告
          </Button>,
        ]
      : [
          sentence(failure),
          <>
            <Button type="primary" loading={busy} onClick={reopen(true)} data-testid="reopen-keep">
              重新打开，并补上刚才的修改
            </Button>
            <Button onClick={reopen(false)} data-testid="reopen-drop">
              重新打开，不要刚才的修改
            </Button>
          </>,
        ];
  return (
    <>
      <Alert
        type="warning"
        showIcon
        className="stale-notice"
        title={says}
        description={<p className="stale-actions">{choices}</p>}
      />
      {taskFailure ? <FailureNotice failure={taskFailure} /> : null}
    </>
  );
}
