import { App, Select } from 'antd';
import { useState } from 'react';
import { statuses, statusSchema, type Status } from '../../shared/report/report.ts';
import { openErrors } from '../../shared/checks/settle.ts';
import { call } from '../api/call.ts';
import { useDraft, useDraftState } from '../draft/draft-context.tsx';
import { ReopenDialog } from './reopen-dialog.tsx';
import './status.css';
import { StatusHistory } from './status-history.tsx';

/** Stands under the statuses: not one to choose, but what became of the report so far. */
const record = 'record';
const options: { value: Status | typeof record; label: string; className?: string }[] = [
  ...statusSchema.options.map((value) => ({ value, label: statuses[value] })),
  { value: record, label: '状态记录…', className: 'status-record' },
];

/** How far the report is. Making it final says what checks still find; taking it up again asks why. */
export function StatusSelect() {
  const draft = useDraft();
  const status = useDraftState((state) => state.status);
  const [wanted, setWanted] = useState<Status | null>(null);
  const [showing, setShowing] = useState(false);
  const { modal } = App.useApp();

  const finish = async (): Promise<void> => {
    await draft.flush();
    // Checks that cannot be made are no reason to keep the clerk from going on.
    const errors = await call('report.check', { id: draft.id }).then(
      ({ findings }) => openErrors(findings),
      () => 0,
    );
    modal.confirm({
      title: '定稿？',
      content: [
        errors > 0 ? `检查还有${errors}处错误，可以先到“检查与导出”里看。` : '',
        '定稿后只能查看和导出；要改，可以随时写明原因重新修改。',
      ].join(''),
      okText: errors > 0 ? '仍然定稿' : '定稿',
      okButtonProps: { 'data-testid': 'confirm-final' },
      cancelText: '取消',
      focusable: { autoFocusButton: errors > 0 ? 'cancel' : 'ok' },
      onOk: () => draft.setStatus('final'),
    });
  };
  const choose = (next: Status | typeof record): void => {
    if (next === status) return;
    if (next === record) setShowing(true);
    else if (status === 'final') setWanted(next);
    else if (next === 'final') void finish();
    else void draft.setStatus(next);
  };
  return (
    <>
      <Select<Status | typeof record>
        value={status}
        popupMatchSelectWidth={false}
        options={options}
        onChange={choose}
        variant="borderless"
        aria-label="报告状态"
        className="wizard-status"
        data-testid="status"
      />
      {showing ? <StatusHistory onClose={() => setShowing(false)} /> : null}
      {wanted === null ? null : (
        <ReopenDialog onReason={(reason) => void draft.setStatus(wanted, reason)} onClose={() => setWanted(null)} />
      )}
    </>
  );
}
