import { useEditorState, type Editor } from '@tiptap/react';
import { memo, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { useDraftState } from '../draft/draft-context.tsx';
import { popups } from '../theme/popups.ts';
import { useAtCaret } from './at-caret.ts';
import { FigureChoices, choiceId } from './figure-choices.tsx';
import { findFigures } from './figure-search.ts';
import { answerSlash, askedIn, closeSlash, onSlashKeys, type Asked } from './slash.ts';
import { useSpelling } from './use-spelling.ts';

const list = 'slash-choices';
const size = { width: 520, height: 300 };

/** The figures one can choose from after “/”, at the caret. The focus stays in the text. */
export const SlashMenu = memo(function SlashMenu({ editor }: { editor: Editor }) {
  const asked = useEditorState({ editor, selector: ({ editor: current }) => askedIn(current.state) });
  return asked ? <Menu editor={editor} asked={asked} /> : null;
});

function Menu({ editor, asked: { at, query } }: { editor: Editor; asked: Asked }) {
  const form = useDraftState((state) => state.form);
  const spell = useSpelling();
  const [moved, setMoved] = useState<{ query: string; to: number } | null>(null);
  const found = findFigures(form, query, spell);
  // Nothing is chosen before a word or an arrow: Enter behind a “/” alone still begins a paragraph.
  const first = query === '' ? -1 : 0;
  const current = Math.min(moved?.query === query ? moved.to : first, found.length - 1);
  const style = useAtCaret(editor, at, size.width, size.height);
  const shown = found.length > 0;

  useEffect(() =>
    onSlashKeys(editor.view, (pressed) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[pressed];
      if (pressed === 'Escape') {
        closeSlash(editor.view);
        return true;
      }
      if (!shown) return false;
      if (step) {
        setMoved({ query, to: Math.max(0, Math.min(found.length - 1, current + step)) });
        return true;
      }
      const chosen = found[current];
      if (pressed !== 'Enter' || !chosen) return false;
      answerSlash(editor.view, chosen.id);
      return true;
    }),
  );

  const chosenId = shown && current >= 0 ? choiceId(list, current) : null;
  useEffect(() => {
    const { dom } = editor.view;
    if (shown) dom.setAttribute('aria-controls', list);
    if (chosenId) dom.setAttribute('aria-activedescendant', chosenId);
    return () => {
      dom.removeAttribute('aria-controls');
      dom.removeAttribute('aria-activedescendant');
    };
  }, [editor, shown, chosenId]);

  return createPortal(
    <div className="at-caret slash-menu" style={style} hidden={!shown && spell === null} data-testid="slash-menu">
      {shown ? (
        <FigureChoices id={list} found={found} current={current} onChoose={(id) => answerSlash(editor.view, id)} />
      ) : null}
      <p className="quiet small at-caret-help">
        <span role="status">{shown ? `${found.length}个指标` : `没有含“${query}”的指标。`}</span>
        {shown ? '，继续输入字或拼音首字母缩小范围，↑↓选，回车插入，Esc不插入' : '继续写就是普通文字，按Esc收起。'}
      </p>
    </div>,
    popups(),
  );
}
