import { Alert, Button } from 'antd';
import { sentence } from '../../shared/api/errors.ts';
import { useDraft, useDraftState } from '../draft/draft-context.tsx';
import { useTask } from '../parts/use-task.ts';

/** The report was changed elsewhere meanwhile: the clerk decides, nothing is merged or dropped silently. */
export function StaleNotice() {
  const draft = useDraft();
  const failure = useDraftState((state) => (state.save.kind === 'failed' ? state.save.failure : null));
  const { run } = useTask();
  if (failure?.code !== 'stale-revision') return null;
  const reopen = (keep: boolean) => () => void run(() => draft.reopen(keep));
  return (
    <Alert
      type="warning"
      showIcon
      className="stale-notice"
      title={sentence(failure)}
      description={
        <p className="stale-actions">
          <Button type="primary" onClick={reopen(true)} data-testid="reopen-keep">
            重新打开，并补上刚才的修改
          </Button>
          <Button onClick={reopen(false)} data-testid="reopen-drop">
            重新打开，不要刚才的修改
          </Button>
        </p>
      }
    />
  );
}
