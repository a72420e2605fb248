import { Input, Modal, type InputRef } from 'antd';
import type { Editor } from '@tiptap/react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { slots } from '../../shared/report/slots.ts';
import { figureValue } from '../../shared/report/report.ts';
import { useDraftState } from '../draft/draft-context.tsx';

type Props = { editor: Editor; onClose: () => void };

/** Finds an indicator of the report's form by its words and puts its figure where the caret is. */
export function InsertFigure({ editor, onClose }: Props) {
  const form = useDraftState((state) => state.form);
  const report = useDraftState((state) => state.report);
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState(0);
  const search = useRef<InputRef>(null);
  const found = form.indicators.filter((indicator) =>
    words
      .split(/\s+/)
      .every((word) => `${slots[indicator.slot]}${indicator.label}${indicator.column ?? ''}`.includes(word)),
  );
  const current = Math.min(chosen, found.length - 1);

  const insert = (indicator: string | undefined): void => {
    if (!indicator) return;
    onClose();
    editor.chain().focus().insertContent({ type: 'figure', attrs: { indicator } }).run();
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      setChosen(Math.max(0, Math.min(found.length - 1, current + step)));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      insert(found[current]?.id);
    }
  };

  return (
    <Modal
      open
      title="插入统计数"
      footer={null}
      onCancel={onClose}
      afterOpenChange={(open) => open && search.current?.focus()}
    >
      <p className="quiet small">插入的是引用：统计表里的数改了，正文里的跟着改。</p>
      <Input
        ref={search}
        value={words}
        autoFocus
        placeholder="输入指标中的字，如 收到申请"
        aria-label="查找指标"
        onChange={(event) => {
          setWords(event.target.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
        data-testid="figure-search"
      />
      <ul className="figure-choices scroller" role="listbox" aria-label="指标">
        {found.map((indicator, index) => (
          <li
            key={indicator.id}
            role="option"
            aria-selected={index === current}
            onClick={() => insert(indicator.id)}
            ref={index === current ? (item) => item?.scrollIntoView({ block: 'nearest' }) : undefined}
          >
            <span className="quiet small">{slots[indicator.slot]}</span>
            <span>
              {indicator.label}
              {indicator.column ? `（${indicator.column}）` : ''}
            </span>
            <span className="figure-choice-value">
              {figureValue(report, indicator.id) ?? '空白'} {indicator.unit}
            </span>
          </li>
        ))}
        {found.length === 0 ? <li className="quiet">没有含“{words}”的指标。</li> : null}
      </ul>
    </Modal>
  );
}
