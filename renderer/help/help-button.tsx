import { QuestionCircleOutlined } from '@ant-design/icons';
import { Button, Drawer } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { shownKeys, useShortcuts } from '../keyboard/shortcuts.ts';

const HelpPages = lazy(() => import('./help-pages.tsx'));

/** Over every dialog and every list that is open in one. */
const onTop = 1200;

/** Opens the help pages beside what the clerk is at, also with F1; closed again, it leaves everything as it was. */
export function HelpButton() {
  const [open, setOpen] = useState(false);
  const [page, setPage] = useState<'usage' | 'keys'>('usage');
  const show = (which: 'usage' | 'keys'): void => {
    setPage(which);
    setOpen(true);
  };
  useShortcuts({ help: () => show('usage'), keys: () => show('keys') });
  return (
    <>
      <Button
        type="text"
        icon={<QuestionCircleOutlined />}
        onClick={() => show('usage')}
        title={`使用说明（${shownKeys('help')}）`}
        aria-label="使用说明"
        data-testid="help"
      />
      <Drawer
        open={open}
        onClose={() => setOpen(false)}
        title="使用说明"
        size="min(960px, 100%)"
        className="help-drawer"
        zIndex={onTop}
        destroyOnHidden
      >
        <Suspense fallback={null}>
          <HelpPages first={page} />
        </Suspense>
      </Drawer>
    </>
  );
}
