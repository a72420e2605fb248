import { MenuOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { useReadOnly } from '../draft/use-read-only.ts';
import type { Target } from '../findings/target.ts';
import { AddSection } from './add-section.tsx';
import { SectionLinks } from './section-links.tsx';
import { StepLink } from './step-link.tsx';
import type { Step } from './steps.ts';

type Props = { steps: Step[]; here: string; onGo: (target: Target) => void };

/** The report's contents as the wizard's way: at the left, or behind a button where the window is narrow. */
export function StepNav({ steps, here, onGo }: Props) {
  const [open, setOpen] = useState(false);
  const [adding, setAdding] = useState(false);
  const go = (target: Target): void => {
    setOpen(false);
    onGo(target);
  };
  const lists = <StepLists steps={steps} here={here} onGo={go} onAdd={() => setAdding(true)} />;
  return (
    <>
      <nav className="step-nav scroller" aria-label="年报目录" data-pane tabIndex={-1}>
        {lists}
      </nav>
      <Button className="step-nav-button" icon={<MenuOutlined />} onClick={() => setOpen(true)} data-testid="open-nav">
        目录
      </Button>
      <Drawer open={open} onClose={() => setOpen(false)} placement="left" size={280} title="年报目录">
        <nav className="step-nav-drawer" aria-label="年报目录">
          {open ? lists : null}
        </nav>
      </Drawer>
      {adding ? (
        <AddSection
          here={here}
          onClose={() => setAdding(false)}
          onAdded={(place) => {
            setAdding(false);
            go({ place });
          }}
        />
      ) : null}
    </>
  );
}

function StepLists({ steps, here, onGo, onAdd }: Props & { onAdd: () => void }) {
  const readOnly = useReadOnly();
  const place = (next: string): void => onGo({ place: next });
  const links = (some: Step[]) =>
    some.map((step) => (
      <li key={step.place}>
        <StepLink step={step} current={step.place === here} onGo={place} />
      </li>
    ));
  const sections = steps.filter(({ kind }) => kind === 'section');
  const firstSection = steps.findIndex(({ kind }) => kind !== 'facts' && kind !== 'preface');
  return (
    <>
      <ul>{links(steps.slice(0, firstSection))}</ul>
      <h2 className="step-nav-title">正文</h2>
      <SectionLinks steps={sections} here={here} onGo={onGo} />
      {readOnly ? null : (
        <button type="button" className="plain-button step-add" onClick={onAdd} data-testid="add-section">
          <PlusOutlined /> 增加章节
        </button>
      )}
      <h2 className="step-nav-title">附件与完成</h2>
      <ul>{links(steps.slice(firstSection + sections.length))}</ul>
    </>
  );
}
