import { Input } from 'antd';
import { useState } from 'react';
import { longestNote } from '../../shared/report/limits.ts';
import { Field } from '../parts/field.tsx';
import { FormDialog } from '../parts/form-dialog.tsx';

type Props = { hint?: string; onReason: (reason: string) => void; onClose: () => void };

/** Asks why a final report is taken up again; the reason is recorded. */
export function ReopenDialog({ hint = '', onReason, onClose }: Props) {
  const [reason, setReason] = useState('');
  const reopen = (): void => {
    onReason(reason.trim());
    onClose();
  };
  return (
    <FormDialog
      title="重新修改已定稿的报告"
      okText="重新修改"
      testId="confirm-reopen"
      disabled={reason.trim() === ''}
      onOk={reopen}
      onCancel={onClose}
    >
      {hint === '' ? null : <p>{hint}</p>}
      <Field label="原因" wide hint="会记在状态记录里，例如：上级审核后退回，更正第三部分的数字">
        {(control) => (
          <Input
            {...control}
            value={reason}
            maxLength={longestNote}
            onChange={(event) => setReason(event.target.value)}
            autoComplete="off"
            data-testid="reopen-reason"
          />
        )}
      </Field>
    </FormDialog>
  );
}
