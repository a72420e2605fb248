import { Alert } from 'antd';
import { sentence, type Failure } from '../../shared/api/errors.ts';
import type { ReactNode } from 'react';

type Props = { failure: Failure; action?: ReactNode; onClose?: () => void };

/** A failure in its one sentence, where the clerk is looking; never a box that must be clicked away. */
export function FailureNotice({ failure, action, onClose }: Props) {
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={sentence(failure)}
      action={action}
      closable={onClose ? { onClose, 'aria-label': '关闭提示' } : false}
      data-testid="failure"
    />
  );
}
