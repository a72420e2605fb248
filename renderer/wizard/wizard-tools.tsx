import { EyeOutlined, FileSearchOutlined, LayoutOutlined, ExportOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { FindDialog } from '../find/find-dialog.tsx';
import type { Target } from '../findings/target.ts';
import { shownKeys, useShortcuts } from '../keyboard/shortcuts.ts';

const Preview = lazy(() => import('../preview/preview.tsx'));

type Props = { aside: boolean; onAside: () => void; onGo: (target: Target) => void };

/** What one does with the whole report from any step: search, look at it printed, export, open what helps. */
export function WizardTools({ aside, onAside, onGo }: Props) {
  const [finding, setFinding] = useState<'find' | 'replace' | null>(null);
  const [previewing, setPreviewing] = useState(false);
  useShortcuts({
    find: () => setFinding('find'),
    replace: () => setFinding('replace'),
    preview: () => setPreviewing(true),
  });
  const tool = (id: 'find' | 'preview' | 'export' | 'aside', name: string, icon: React.ReactNode, run: () => void) => (
    <Button
      type="text"
      icon={icon}
      onClick={run}
      title={`${name}（${shownKeys(id)}）`}
      aria-label={name}
      aria-pressed={id === 'aside' ? aside : undefined}
      className={id === 'aside' && aside ? 'tool-on' : undefined}
      data-testid={`tool-${id}`}
    />
  );
  return (
    <div className="wizard-tools" role="toolbar" aria-label="全文工具">
      {tool('find', '查找和替换', <FileSearchOutlined />, () => setFinding('replace'))}
      {tool('preview', '预览全文', <EyeOutlined />, () => setPreviewing(true))}
      {tool('export', '检查与导出', <ExportOutlined />, () => onGo({ place: 'export' }))}
      {tool('aside', '参考栏', <LayoutOutlined />, onAside)}
      {finding === null ? null : (
        <FindDialog replacing={finding === 'replace'} onClose={() => setFinding(null)} onGo={onGo} />
      )}
      {previewing ? (
        <Suspense fallback={null}>
          <Preview onClose={() => setPreviewing(false)} />
        </Suspense>
      ) : null}
    </div>
  );
}
