import { Button } from 'antd';
import type { Progress } from '../../shared/api/progress.ts';
import './work-notice.css';

/** A long work in words, with how far it is where that is known, and the way to stop it. Nothing where none is under way. */
export function WorkNotice({ progress, onCancel }: { progress: Progress | null; onCancel: () => void }) {
  if (progress === null) return null;
  const { step, done, of } = progress;
  return (
    <div className="work-notice" data-testid="work">
      <span role="status">
        {step}
        {of > 1 ? `（已完成${done}项，共${of}项）` : ''}……
      </span>
      {/* Without a value the bar says that it goes on, not how far it is. */}
      <progress aria-label={step} {...(of > 0 ? { value: done, max: of } : {})} />
      <Button onClick={onCancel} data-testid="cancel-work">
        取消
      </Button>
    </div>
  );
}
