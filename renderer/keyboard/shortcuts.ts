import { useLayoutEffect, useRef } from 'react';

export type ShortcutId =
  | 'next'
  | 'previous'
  | 'undo'
  | 'redo'
  | 'find'
  | 'replace'
  | 'preview'
  | 'export'
  | 'aside'
  | 'nextFinding'
  | 'previousFinding'
  | 'pane'
  | 'keys'
  | 'help';

type Shortcut = {
  id: ShortcutId;
  keys: readonly string[];
  /** As the clerk reads it, in tooltips and in the list of keys. */
  shown: string;
  what: string;
  /** Also while a dialog is open; all other keys are the dialog's then. */
  inDialogs?: true;
};

/** Every key of the window in one table: what it does is passed to useShortcuts, what it is called is shown everywhere. */
export const shortcuts: readonly Shortcut[] = [
  { id: 'previous', keys: ['alt+ArrowLeft', 'ctrl+PageUp'], shown: 'Alt+←', what: '上一步' },
  { id: 'next', keys: ['alt+ArrowRight', 'ctrl+PageDown'], shown: 'Alt+→', what: '下一步' },
  { id: 'undo', keys: ['ctrl+z'], shown: 'Ctrl+Z', what: '撤销，正文、统计数、章节都可以' },
  { id: 'redo', keys: ['ctrl+y', 'ctrl+shift+Z'], shown: 'Ctrl+Y', what: '重做' },
  { id: 'find', keys: ['ctrl+f'], shown: 'Ctrl+F', what: '查找' },
  { id: 'replace', keys: ['ctrl+h'], shown: 'Ctrl+H', what: '查找和替换' },
  { id: 'nextFinding', keys: ['F8'], shown: 'F8', what: '下一处疑点' },
  { id: 'previousFinding', keys: ['shift+F8'], shown: 'Shift+F8', what: '上一处疑点' },
  { id: 'aside', keys: ['F9'], shown: 'F9', what: '打开或收起右边的参考栏' },
  { id: 'pane', keys: ['F6'], shown: 'F6', what: '在目录、正文、参考栏之间换' },
  { id: 'preview', keys: ['ctrl+p'], shown: 'Ctrl+P', what: '预览全文' },
  { id: 'export', keys: ['ctrl+e'], shown: 'Ctrl+E', what: '检查与导出' },
  { id: 'help', keys: ['F1'], shown: 'F1', what: '使用说明', inDialogs: true },
  { id: 'keys', keys: ['ctrl+/'], shown: 'Ctrl+/', what: '快捷键一览', inDialogs: true },
];

export function shownKeys(id: ShortcutId): string {
  return shortcuts.find((shortcut) => shortcut.id === id)?.shown ?? '';
}

function pressed(event: KeyboardEvent): string {
  const held = [event.ctrlKey ? 'ctrl+' : '', event.altKey ? 'alt+' : '', event.shiftKey ? 'shift+' : ''];
  return `${held.join('')}${event.key}`;
}

/** Listens to the whole window for the keys of these actions. Keys of an input method are never shortcuts. */
export function useShortcuts(actions: Partial<Record<ShortcutId, () => void>>): void {
  const current = useRef(actions);
  // In the same step as what is shown: a key pressed at the first sight of a screen belongs to that screen.
  useLayoutEffect(() => {
    current.current = actions;
  });
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.isComposing) return;
      const name = pressed(event);
      const shortcut = shortcuts.find(({ keys }) => keys.includes(name));
      const action = shortcut && current.current[shortcut.id];
      if (!action || (shortcut.inDialogs !== true && document.querySelector('[role="dialog"]'))) return;
      event.preventDefault();
      event.stopPropagation();
      action();
    };
    // Before the control that has the focus: an editor keeps undo keys from everybody behind it.
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, []);
}
