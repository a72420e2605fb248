import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useDraft } from '../draft/draft-context.tsx';
import { useReadOnly } from '../draft/use-read-only.ts';
import { ReopenDialog } from './reopen-dialog.tsx';
import './status.css';
import { StatusHistory } from './status-history.tsx';

/** Over every step of a final report: that it is one, and how to change it all the same. */
export function FinalBanner() {
  const draft = useDraft();
  const isFinal = useReadOnly();
  const [asking, setAsking] = useState(false);
  const [showing, setShowing] = useState(false);
  if (!isFinal) return null;
  return (
    <div className="final-banner">
      <Alert
        type="info"
        showIcon
        title="已定稿，只能查看和导出。"
        data-testid="final-banner"
        action={
          <>
            <Button size="small" type="text" onClick={() => setShowing(true)} data-testid="status-history">
              状态记录
            </Button>
            <Button size="small" onClick={() => setAsking(true)} data-testid="reopen">
              重新修改…
            </Button>
          </>
        }
      />
      {asking ? (
        <ReopenDialog
          onReason={(reason) => void draft.setStatus('drafting', reason)}
          onClose={() => setAsking(false)}
        />
      ) : null}
      {showing ? <StatusHistory onClose={() => setShowing(false)} /> : null}
    </div>
  );
}
