import { QuestionCircleOutlined } from '@ant-design/icons';
import { Button, Drawer } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { shownKeys, useShortcuts } from '../keyboard/shortcuts.ts';

const HelpPages = lazy(() => import('./help-pages.tsx'));

/** Opens the help pages beside what the clerk is at, also with F1. */
export function HelpButton() {
  const [open, setOpen] = useState(false);
  useShortcuts({ help: () => setOpen(true) });
  return (
    <>
      <Button
        type="text"
        icon={<QuestionCircleOutlined />}
        onClick={() => setOpen(true)}
        title={`使用说明（${shownKeys('help')}）`}
        aria-label="使用说明"
        data-testid="help"
      />
      <Drawer open={open} onClose={() => setOpen(false)} title="使用说明" size={560} destroyOnHidden>
        <Suspense fallback={null}>
          <HelpPages />
        </Suspense>
      </Drawer>
    </>
  );
}
