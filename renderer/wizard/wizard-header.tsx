import { LeftOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import type { ReactNode } from 'react';
import { statuses } from '../../shared/report/report.ts';
import { statusSchema } from '../../shared/report/report.ts';
import { useDraft, useDraftState } from '../draft/draft-context.tsx';
import { HelpButton } from '../help/help-button.tsx';
import { HistoryButton } from '../history/history-button.tsx';
import { Seal } from '../parts/seal.tsx';
import { DeadlineNote } from './deadline-note.tsx';
import { SaveIndicator } from './save-indicator.tsx';

const statusOptions = statusSchema.options.map((value) => ({ value, label: statuses[value] }));

/** Whose report of which year this is, how far it is, and whether everything is saved. */
export function WizardHeader({ onLeave, children }: { onLeave: () => void; children: ReactNode }) {
  const draft = useDraft();
  const agency = useDraftState((state) => state.report.agency.name);
  const year = useDraftState((state) => state.report.year);
  const form = useDraftState((state) => state.form.title);
  const status = useDraftState((state) => state.status);
  return (
    <header className="wizard-header">
      <Button
        type="text"
        icon={<LeftOutlined />}
        onClick={onLeave}
        aria-label="返回报告列表"
        data-testid="back-to-library"
      >
        <span className="wide-only">报告列表</span>
      </Button>
      <Seal />
      <p className="wizard-what">
        <strong>{agency || '（没有填编制机关）'}</strong>
        <span className="wizard-year">{year}年</span>
        <span className="quiet small wide-only">{form}</span>
        <DeadlineNote />
      </p>
      <Select
        value={status}
        options={statusOptions}
        onChange={(value) => void draft.setStatus(value)}
        variant="borderless"
        aria-label="报告状态"
        className="wizard-status"
        data-testid="status"
      />
      <SaveIndicator />
      <HistoryButton />
      {children}
      <HelpButton />
    </header>
  );
}
