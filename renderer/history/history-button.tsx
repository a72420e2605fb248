import { HistoryOutlined } from '@ant-design/icons';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { HistoryPanel } from './history-panel.tsx';

/** Opens the kept states of the report beside what the clerk is at. */
export function HistoryButton() {
  const [open, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  return (
    <>
      <Button
        type="text"
        icon={<HistoryOutlined />}
        onClick={() => setOpen(true)}
        title="历史版本"
        aria-label="历史版本"
        data-testid="history"
      />
      <Drawer
        open={open}
        onClose={close}
        title="历史版本"
        size="min(1040px, 100%)"
        destroyOnHidden
        className="history-drawer"
      >
        <HistoryPanel onDone={close} />
      </Drawer>
    </>
  );
}
