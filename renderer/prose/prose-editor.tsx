import { EditorContent, useEditor, type Editor } from '@tiptap/react';
import { App } from 'antd';
import type { EditorProps } from '@tiptap/pm/view';
import { useCallback, useEffect, useId, useMemo, useRef, useState, type ReactNode } from 'react';
import { mostBlocks } from '../../shared/report/limits.ts';
import { emptyProse, type Prose } from '../../shared/report/prose.ts';
import type { SlotId } from '../../shared/report/slots.ts';
import { useReadOnly } from '../draft/use-read-only.ts';
import { cspNonce } from '../theme/nonce.ts';
import { CharacterCount } from './character-count.tsx';
import { cleanPasted } from './clean-pasted.ts';
import { useAsCurrentEditor } from './current-editor.tsx';
import { proseExtensions } from './extensions.ts';
import { FigureMenu } from './figure-menu.tsx';
import type { FigureSource } from './figure-node.ts';
import { isOwnStep } from './own-step.ts';
import { withListNumbers } from './pasted-lists.ts';
import type { ProseSource } from './prose-source.ts';
import { ProseToolbar } from './prose-toolbar.tsx';
import './prose.css';
import { selectQuote, type Quote } from './select-quote.ts';
import { SlashMenu } from './slash-menu.tsx';
import { isFromOutside, takeIn } from './take-in.ts';
import { proseOf, toEditor } from './to-prose.ts';
import { afterComposing } from './typed-headings.ts';

type Props = {
  label: string;
  /** What the section is about: figures of it are the likelier ones. */
  slot: SlotId;
  /**
   * The section's prose. While one types the editor is ahead of it; what comes from elsewhere is put into the document.
   * Heard of without drawing anything: a key changes the prose, and the editor has drawn it.
   */
  prose: ProseSource;
  figures: FigureSource;
  /** `step`: the edit is taken back by itself, not together with the typing around it. */
  onChange: (prose: Prose, step: boolean) => void;
  /** Goes to the cell in which a figure is typed. */
  onGoToFigure: (indicator: string) => void;
  /** A text to find and choose, when the clerk comes from a finding or a search; another object asks anew. */
  find?: Quote | null;
  /** What stands between the toolbar and the text. */
  above?: (editor: Editor) => ReactNode;
};

/** The body of a section. What is typed is handed on at once, except while an input method is composing. */
export function ProseEditor({ label, slot, prose, figures, onChange, onGoToFigure, find = null, above }: Props) {
  const { message } = App.useApp();
  const readOnly = useReadOnly();
  const help = useId();
  const changed = useRef(onChange);
  /** What the editor shows, as far as the report knows: the last prose handed on or taken in. */
  const known = useRef(prose.get());
  useEffect(() => {
    changed.current = onChange;
  });
  const handOn = useCallback((from: Editor, step: boolean): void => {
    known.current = proseOf(from.state.doc);
    changed.current(known.current, step);
  }, []);
  const extensions = useMemo(
    () =>
      proseExtensions(figures, () => void message.warning(`一章最多${mostBlocks}段，这次粘贴的内容太长，没有放进来。`)),
    [figures, message],
  );

  // Options that are others every time are put into the editor every time, which draws its document anew.
  const [content] = useState(() => toEditor(prose.get() ?? emptyProse()));
  const editorProps = useMemo(() => propsOf(label, help), [label, help]);

  const editor = useEditor({
    extensions,
    content,
    editable: !readOnly,
    injectNonce: cspNonce,
    immediatelyRender: true,
    shouldRerenderOnTransaction: false,
    editorProps,
    onUpdate: ({ editor: updated, transaction }) => {
      if (!updated.view.composing && !isFromOutside(transaction)) handOn(updated, isOwnStep(transaction));
    },
  });

  useAsCurrentEditor(editor);
  useEffect(() => handOnAfterComposition(editor, () => handOn(editor, false)), [editor, handOn]);
  useEffect(() => {
    if (editor.isEditable === readOnly) editor.setEditable(!readOnly, false);
  }, [editor, readOnly]);
  useEffect(() => {
    let heard: Prose | null = null;
    const hear = (): void => {
      const now = prose.get();
      // What the report could not hold is still on the screen, and nothing has come for it.
      if (now === null || now === heard) return;
      heard = now;
      if (now === known.current) return;
      known.current = now;
      takeIn(editor, now);
    };
    hear();
    return prose.subscribe(hear);
  }, [editor, prose]);
  useEffect(() => {
    if (find) selectQuote(editor, find, figures.value);
  }, [editor, find, figures]);

  return (
    <div className="prose-frame">
      <div className="prose-head">
        {readOnly ? null : <ProseToolbar editor={editor} slot={slot} />}
        {above?.(editor)}
      </div>
      <EditorContent editor={editor} className="prose-sheet" />
      <CharacterCount prose={prose} />
      {readOnly ? null : <SlashMenu editor={editor} />}
      <FigureMenu editor={editor} figures={figures} onGoTo={onGoToFigure} />
      <p id={help} className="visually-hidden">
        按Tab降一级、按Shift+Tab升一级；先按Esc再按Tab离开正文；输入斜杠可以插入统计数；在统计数上按回车可以改。
      </p>
    </div>
  );
}

const propsOf = (label: string, help: string): EditorProps => ({
  transformPastedHTML: (html) => withListNumbers(cleanPasted(html)),
  attributes: {
    'aria-label': label,
    'aria-multiline': 'true',
    'aria-describedby': help,
    role: 'textbox',
    class: 'prose',
    spellcheck: 'false',
    'data-testid': 'prose-editor',
  },
});

/**
 * The editor still counts as composing when the event comes; a moment later its document is the final one, unless the
 * next word is being composed by then: that one's end hands on both.
 */
function handOnAfterComposition(editor: Editor, handOn: () => void): () => void {
  const { dom } = editor.view;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const ended = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      timer = undefined;
      if (editor.isDestroyed || editor.view.composing) return;
      handOn();
      afterComposing(editor.view);
    }, 40);
  };
  dom.addEventListener('compositionend', ended);
  return () => {
    dom.removeEventListener('compositionend', ended);
    if (timer !== undefined) {
      clearTimeout(timer);
      handOn();
    }
  };
}
