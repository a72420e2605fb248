import { Alert, Button } from 'antd';
import { useState, type ReactNode } from 'react';
import type { Opened } from '../../shared/api/contract.ts';
import { sentence } from '../../shared/api/errors.ts';
import { call } from '../api/call.ts';
import { decidedCode, type DecidedCode } from '../draft/decided.ts';
import { useDraft, useDraftState } from '../draft/draft-context.tsx';
import { FailureNotice } from '../parts/failure-notice.tsx';
import { useTask } from '../parts/use-task.ts';
import { ReopenDialog } from '../status/reopen-dialog.tsx';
import './trouble-notice.css';

/** What only the clerk can decide: the report was changed, made final or deleted elsewhere. Nothing is merged or dropped silently. */
export function TroubleNotice({ onOpened }: { onOpened: (opened: Opened) => void }) {
  const draft = useDraft();
  const failure = useDraftState((state) => (state.save.kind === 'failed' ? state.save.failure : null));
  const { busy, failure: taskFailure, run } = useTask();
  const [asking, setAsking] = useState(false);
  const code = decidedCode(failure);
  if (failure === null || code === null) return null;

  const reopen = (keep: boolean) => () => void run(() => draft.reopen(keep));
  const saveAsNew = (): void =>
    void run(() => call('import.accept', { report: draft.get().report, file: null })).then(
      (opened) => opened && onOpened(opened),
    );
  const asNew = (type: 'primary' | 'default') => (
    <Button type={type} loading={busy} onClick={saveAsNew} data-testid="save-as-new">
      另存为新报告
    </Button>
  );
  const drop = (words: string) => (
    <Button onClick={reopen(false)} data-testid="reopen-drop">
      {words}
    </Button>
  );
  const choicesOf: Record<DecidedCode, () => [string, ReactNode]> = {
    'not-found': () => [
      '这份报告已在别处被删除。窗口里的内容都还在，可以另存为一份新报告；不需要就返回报告列表。',
      asNew('primary'),
    ],
    'report-removed': () => [
      '这份报告已在别处移到回收站。窗口里的内容都还在，可以另存为一份新报告；不需要就返回报告列表。',
      asNew('primary'),
    ],
    'report-final': () => [
      '这份报告刚在别处定稿，定稿之后在这里写的还没有存进去，但都还在窗口里。',
      <>
        <Button type="primary" loading={busy} onClick={() => setAsking(true)} data-testid="reopen-final">
          写明原因，重新修改并补上…
        </Button>
        {asNew('default')}
        {drop('打开定稿，不要刚才的修改')}
      </>,
    ],
    'stale-revision': () => [
      sentence(failure),
      <>
        <Button type="primary" loading={busy} onClick={reopen(true)} data-testid="reopen-keep">
          重新打开，并补上刚才的修改
        </Button>
        {drop('重新打开，不要刚才的修改')}
      </>,
    ],
  };
  const [says, choices] = choicesOf[code]();
  return (
    <>
      <Alert
        type="warning"
        showIcon
        className="stale-notice"
        title={says}
        description={<p className="stale-actions">{choices}</p>}
      />
      {asking ? (
        <ReopenDialog
          hint="报告会改回“起草中”，没有存的修改补在后面。"
          onReason={(reason) => void run(() => draft.takeUpAgain(reason))}
          onClose={() => setAsking(false)}
        />
      ) : null}
      {taskFailure ? <FailureNotice failure={taskFailure} /> : null}
    </>
  );
}
