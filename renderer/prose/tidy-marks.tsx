import type { Editor } from '@tiptap/react';
import { Checkbox, Modal } from 'antd';
import { useState } from 'react';
import { figureMark } from '../../shared/report/sentences.ts';
import { markEdits, type MarkEdit } from '../../shared/wording/punctuation.ts';
import { replaceAll, textLines } from './text-places.ts';
import './bind-figures.css';
import { useReturnFocus } from '../parts/use-return-focus.ts';

type Props = { editor: Editor; onClose: () => void };

/** A proposed change of marks, with where it is in the document and the words around it. */
type Row = { at: number; edit: MarkEdit; block: number; before: string; after: string };

const around = 14;
const shown = (text: string): string => text.replaceAll(figureMark, '□').replaceAll(' ', '␣');

/** Proposes Chinese marks where others stand; nothing changes before the clerk has seen the list and said so. */
export function TidyMarks({ editor, onClose }: Props) {
  useReturnFocus();
  const [rows] = useState(() => find(editor));
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const wanted = rows.filter((_, index) => !left.has(index));

  const apply = (): void => {
    onClose();
    replaceAll(
      editor,
      wanted.map(({ at, edit }) => ({ from: at, to: at + edit.before.length, by: edit.after })),
    );
  };
  const turn = (index: number): void => {
    const next = new Set(left);
    if (!next.delete(index)) next.add(index);
    setLeft(next);
  };

  return (
    <Modal
      open
      title="标点整理"
      width={720}
      onCancel={onClose}
      onOk={apply}
      okText={`改这${wanted.length}处`}
      okButtonProps={{ disabled: wanted.length === 0 }}
      cancelText="取消"
    >
      <p className="quiet small">只改标点和多余的空格，不动文字和数字。不想改的去掉勾；改了以后可以一次撤销。</p>
      {rows.length === 0 ? <p>本章的标点没有要整理的。</p> : null}
      <ul className="bind-rows scroller" aria-label="要改的标点">
        {rows.map(({ edit, block, before, after }, index) => (
          <li key={index} className="bind-row" data-testid="mark-row">
            <Checkbox checked={!left.has(index)} onChange={() => turn(index)}>
              <span className="quiet small">第{block}段 </span>
              <span className="mark-words">
                {shown(before)}
                <del>{shown(edit.before)}</del>
                <ins>{shown(edit.after)}</ins>
                {shown(after)}
              </span>
              <span className="quiet small"> {edit.why}</span>
            </Checkbox>
          </li>
        ))}
      </ul>
    </Modal>
  );
}

function find(editor: Editor): Row[] {
  return textLines(editor.state.doc).flatMap(({ at, text, block }) =>
    markEdits(text).map((edit) => ({
      at: at + edit.from,
      edit,
      block,
      before: text.slice(Math.max(0, edit.from - around), edit.from),
      after: text.slice(edit.to, edit.to + around),
    })),
  );
}
