import { useEditorState, type Editor } from '@tiptap/react';
import { Button } from 'antd';
import { memo, useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { createPortal } from 'react-dom';
import { useReadOnly } from '../draft/use-read-only.ts';
import { popups } from '../theme/popups.ts';
import { useAtCaret } from './at-caret.ts';
import { chosenIn, closeFigure, replaceFigure, type Chosen } from './chosen-figure.ts';
import type { FigureSource } from './figure-node.ts';
import { InsertFigure } from './insert-figure.tsx';

type Props = { editor: Editor; figures: FigureSource; onGoTo: (indicator: string) => void };

/** What can be done with the figure that was clicked, or that Enter was pressed on; of a final report one can go to its cell. */
export const FigureMenu = memo(function FigureMenu({ editor, figures, onGoTo }: Props) {
  const chosen = useEditorState({ editor, selector: ({ editor: current }) => chosenIn(current.state) });
  const [changing, setChanging] = useState<Chosen | null>(null);
  return (
    <>
      {chosen && !changing ? (
        <Menu key={chosen.at} {...{ editor, figures, onGoTo, chosen }} onChange={() => setChanging(chosen)} />
      ) : null}
      {changing ? (
        <InsertFigure
          title="换一个指标"
          onChoose={(indicator) => replaceFigure(editor, changing.at, { indicator })}
          onClose={() => {
            setChanging(null);
            closeFigure(editor);
          }}
        />
      ) : null}
    </>
  );
});

function Menu({ editor, figures, onGoTo, chosen, onChange }: Props & { chosen: Chosen; onChange: () => void }) {
  const style = useAtCaret(editor, chosen.at, 300, 150);
  const box = useRef<HTMLDivElement>(null);
  const readOnly = useReadOnly();
  const value = figures.value(chosen.indicator);
  useEffect(() => {
    // Not before the box is in its place: what is hidden takes no focus.
    if (chosen.byKey && style.visibility !== 'hidden')
      box.current?.querySelector('button')?.focus({ preventScroll: true });
  }, [chosen.byKey, style.visibility]);

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('button:not(:disabled)')];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const at = buttons.findIndex((button) => button === document.activeElement);
    if (step) buttons.at((at + step) % buttons.length)?.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') closeFigure(editor);
    else return;
    event.preventDefault();
  };

  return createPortal(
    <div
      ref={box}
      className="at-caret figure-menu"
      style={style}
      role="group"
      aria-label={figures.label(chosen.indicator)}
      onKeyDown={onKeyDown}
      data-testid="figure-menu"
    >
      <p className="small figure-menu-name">
        {figures.label(chosen.indicator)} {value ?? '空白'}
      </p>
      <Button
        type="text"
        block
        disabled={false}
        onClick={() => {
          closeFigure(editor);
          onGoTo(chosen.indicator);
        }}
        data-testid="figure-go"
      >
        {readOnly ? '去统计表看' : '去统计表改'}
      </Button>
      {readOnly ? null : (
        <>
          <Button
            type="text"
            block
            disabled={value === null}
            onClick={() => value !== null && replaceFigure(editor, chosen.at, { words: value })}
            data-testid="figure-plain"
          >
            改成普通数字
          </Button>
          <Button type="text" block onClick={onChange} data-testid="figure-change">
            换一个指标…
          </Button>
        </>
      )}
    </div>,
    popups(),
  );
}
