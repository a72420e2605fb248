import { CloseOutlined } from '@ant-design/icons';
import { App, Button, Tabs } from 'antd';
import type { ReactNode } from 'react';
import { asideTabs, type AsideTab } from '../../shared/api/view.ts';
import { sectionOfPlace } from '../../shared/api/place.ts';
import { paragraphOf, type Block } from '../../shared/report/prose.ts';
import { useSection, type SectionFacts } from '../draft/sections.ts';
import { useReadOnly } from '../draft/use-read-only.ts';
import { FindingsList } from '../findings/findings-list.tsx';
import { shownKeys } from '../keyboard/shortcuts.ts';
import { useInsertBlocks } from '../prose/current-editor.tsx';
import { SourcePanel } from '../sources/source-panel.tsx';
import './aside.css';
import { GuidancePanel } from './guidance-panel.tsx';
import { LastYear } from './last-year.tsx';

type Props = {
  tab: AsideTab;
  place: string;
  onTab: (tab: AsideTab | null) => void;
};

const tabs: readonly AsideTab[] = ['last', 'guidance', 'findings', 'sources'];

/** Beside the step, on demand: what helps with the section one is in. */
export function Aside({ tab, place, onTab }: Props) {
  const { message } = App.useApp();
  const section = useSection(sectionOfPlace(place));
  const insertBlocks = useInsertBlocks();
  const readOnly = useReadOnly();
  const insert = (blocks: Block[]): void => {
    if (!insertBlocks(blocks)) void message.info('请先打开要放进去的那一章。');
  };
  return (
    <aside className="aside" aria-label="参考" data-testid="aside" data-pane tabIndex={-1}>
      <Button
        type="text"
        size="small"
        className="aside-close"
        icon={<CloseOutlined />}
        aria-label="收起参考栏"
        title={`收起（${shownKeys('aside')}）`}
        onClick={() => onTab(null)}
        data-testid="aside-close"
      />
      <div className="aside-body scroller">
        <h2 className="visually-hidden">参考栏</h2>
        <Tabs
          activeKey={tab}
          onChange={(key) => onTab(tabs.find((one) => one === key) ?? null)}
          items={tabs.map((key) => ({
            key,
            label: asideTabs[key],
            children:
              key === tab ? (
                <Panel tab={key} place={place} section={section} insert={readOnly ? null : insert} />
              ) : null,
          }))}
        />
      </div>
    </aside>
  );
}

type PanelProps = {
  tab: AsideTab;
  place: string;
  section: SectionFacts | undefined;
  /** Null where nothing can be put in. */
  insert: ((blocks: Block[]) => void) | null;
};

function Panel({ tab, place, section, insert }: PanelProps): ReactNode {
  switch (tab) {
    case 'last':
      return section ? <LastYear section={section} onInsert={insert} /> : <OnlyInSections />;
    case 'guidance':
      return section ? <GuidancePanel section={section} /> : <OnlyInSections />;
    case 'findings':
      return <FindingsList place={place} />;
    case 'sources':
      return <SourcePanel onInsert={section && insert ? (paragraphs) => insert(paragraphs.map(paragraphOf)) : null} />;
  }
}

const OnlyInSections = () => <p className="quiet">打开正文的一章，这里显示与它有关的内容。</p>;
