import { Input, Modal, type InputRef } from 'antd';
import { useRef, useState, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { useDraftState } from '../draft/draft-context.tsx';
import { FigureChoices, choiceId } from './figure-choices.tsx';
import { findFigures } from './figure-search.ts';
import { useSpelling } from './use-spelling.ts';
import { useReturnFocus } from '../parts/use-return-focus.ts';

type Props = { title?: string; onChoose: (indicator: string) => void; onClose: () => void };

const list = 'figure-dialog-choices';

/** Finds an indicator of the report's form by its words or pinyin. */
export function InsertFigure({ title = '插入统计数', onChoose, onClose }: Props) {
  useReturnFocus();
  const form = useDraftState((state) => state.form);
  const spell = useSpelling();
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState(0);
  const search = useRef<InputRef>(null);
  const found = findFigures(form, words, spell);
  const current = Math.min(chosen, found.length - 1);

  const choose = (indicator: string | undefined): void => {
    if (!indicator) return;
    // The dialog goes first, for while it is there it takes the focus back from the text; and at once, for what is typed
    // next belongs into the text.
    flushSync(onClose);
    onChoose(indicator);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      setChosen(Math.max(0, Math.min(found.length - 1, current + step)));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      choose(found[current]?.id);
    }
  };

  return (
    <Modal
      open
      title={title}
      footer={null}
      width={640}
      onCancel={onClose}
      afterOpenChange={(open) => open && search.current?.focus()}
    >
      <p className="quiet small">插入的是引用：统计表里的数改了，正文里的跟着改。</p>
      <Input
        ref={search}
        value={words}
        autoFocus
        placeholder="输入指标中的字或拼音首字母，如 收到申请 或 sdsq"
        aria-label="查找指标"
        aria-controls={list}
        aria-activedescendant={current < 0 ? undefined : choiceId(list, current)}
        onChange={(event) => {
          setWords(event.target.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
        data-testid="figure-search"
      />
      {found.length === 0 ? (
        <p className="quiet">没有含“{words}”的指标。</p>
      ) : (
        <FigureChoices id={list} found={found} current={current} onChoose={choose} />
      )}
    </Modal>
  );
}
