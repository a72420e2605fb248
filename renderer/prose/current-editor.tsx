import type { Editor } from '@tiptap/core';
import { createContext, useContext, useEffect, useRef, type ReactNode, type RefObject } from 'react';
import type { Block } from '../../shared/report/prose.ts';
import { toEditor } from './to-prose.ts';

const CurrentEditor = createContext<RefObject<Editor | null>>({ current: null });

/** Lets what stands beside the section put something where the clerk is writing. */
export function CurrentEditorProvider({ children }: { children: ReactNode }) {
  const editor = useRef<Editor | null>(null);
  return <CurrentEditor value={editor}>{children}</CurrentEditor>;
}

/** Makes an editor the one that is on the screen, as long as it is there. */
export function useAsCurrentEditor(editor: Editor): void {
  const current = useContext(CurrentEditor);
  useEffect(() => {
    current.current = editor;
    return () => {
      if (current.current === editor) current.current = null;
    };
  }, [current, editor]);
}

/** Puts blocks behind the paragraph the caret is in, in the place of an empty one; false if no section that can be changed is on the screen. */
export function useInsertBlocks(): (blocks: readonly Block[]) => boolean {
  const current = useContext(CurrentEditor);
  return (blocks) => {
    const editor = current.current;
    if (!editor || editor.isDestroyed || !editor.isEditable) return false;
    const { $to } = editor.state.selection;
    const block = $to.depth === 0 ? null : $to.node(1);
    const empty = block?.type.name === 'paragraph' && block.content.size === 0;
    const end = $to.depth === 0 ? editor.state.doc.content.size : $to.after(1);
    const at = empty ? { from: $to.before(1), to: end } : end;
    const content = toEditor({ type: 'doc', content: [...blocks] }).content ?? [];
    return editor.chain().insertContentAt(at, content).focus().scrollIntoView().run();
  };
}
