import { CheckOutlined, CloudSyncOutlined, ExclamationCircleFilled } from '@ant-design/icons';
import { Button } from 'antd';
import { sentence, type Failure } from '../../shared/api/errors.ts';
import { decidedCode } from '../draft/decided.ts';
import { useDraft, useDraftState } from '../draft/draft-context.tsx';
import { clock } from '../parts/moments.ts';

/** Failures that trying again cannot mend: the clerk chooses what to do (see TroubleNotice), or shortens what is too long. */
const isHopeless = (failure: Failure): boolean => decidedCode(failure) !== null || failure.code === 'change-too-large';

/** Always in sight: saved when, saving, or why not, with a way to try again. */
export function SaveIndicator() {
  const draft = useDraft();
  const save = useDraftState((state) => state.save);
  const failed = save.kind === 'failed';
  return (
    <div className={`save-state save-${save.kind}`} role="status" aria-live="polite" data-testid="save-state">
      {save.kind === 'saved' ? (
        <>
          <CheckOutlined aria-hidden /> 已保存 {clock(save.at)}
        </>
      ) : null}
      {save.kind === 'saving' ? (
        <>
          <CloudSyncOutlined aria-hidden /> 正在保存…
        </>
      ) : null}
      {failed ? (
        <>
          <ExclamationCircleFilled aria-hidden />
          <span className="save-sentence" title={sentence(save.failure)}>
            {sentence(save.failure)}
          </span>
          {isHopeless(save.failure) ? null : (
            <Button size="small" onClick={() => void draft.flush()} data-testid="save-retry">
              重试
            </Button>
          )}
        </>
      ) : null}
    </div>
  );
}
