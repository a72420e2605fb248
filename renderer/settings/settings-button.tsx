import { SettingOutlined } from '@ant-design/icons';
import { Button, Drawer } from 'antd';
import { useState, type ReactNode } from 'react';
import './settings.css';

/** Opens what an office sets once beside what the clerk is at; `children` are the panels that belong there. */
export function SettingsButton({ children }: { children: ReactNode }) {
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
        {children}
      </Drawer>
    </>
  );
}
