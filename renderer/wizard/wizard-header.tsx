import { LeftOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useDraftState } from '../draft/draft-context.tsx';
import { HelpButton } from '../help/help-button.tsx';
import { HistoryButton } from '../history/history-button.tsx';
import { Seal } from '../parts/seal.tsx';
import { OfficePanel } from '../settings/office-panel.tsx';
import { SettingsButton } from '../settings/settings-button.tsx';
import { ViewPanel } from '../settings/view-panel.tsx';
import { StatusSelect } from '../status/status-select.tsx';
import { DeadlineNote } from './deadline-note.tsx';
import { SaveIndicator } from './save-indicator.tsx';

/** Whose report of which year this is, how far it is, and whether everything is saved. */
export function WizardHeader({ onLeave, children }: { onLeave: () => void; children: ReactNode }) {
  const agency = useDraftState((state) => state.report.agency.name);
  const year = useDraftState((state) => state.report.year);
  const form = useDraftState((state) => state.form.title);
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
      <StatusSelect />
      <SaveIndicator />
      <HistoryButton />
      {children}
      <SettingsButton>
        <ViewPanel />
        <OfficePanel />
      </SettingsButton>
      <HelpButton />
    </header>
  );
}
