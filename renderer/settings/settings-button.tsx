import { SettingOutlined } from '@ant-design/icons';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { DeadlinesPanel } from './deadlines-panel.tsx';
import { FormsPanel } from './forms-panel.tsx';
import './settings.css';
import { ViewPanel } from './view-panel.tsx';

/** What an office sets once: its own forms, and the days its superior wants the report by. */
export function SettingsButton() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        type="text"
        icon={<SettingOutlined />}
        onClick={() => setOpen(true)}
        title="设置"
        aria-label="设置"
        data-testid="settings"
      />
      <Drawer open={open} onClose={() => setOpen(false)} title="设置" size="min(640px, 100%)" destroyOnHidden>
        <ViewPanel />
        <FormsPanel />
        <DeadlinesPanel />
      </Drawer>
    </>
  );
}
