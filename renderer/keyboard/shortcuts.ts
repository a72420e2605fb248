import { useEffect, useRef } from 'react';

export type ShortcutId = 'next' | 'previous' | 'undo' | 'redo' | 'help';

type Shortcut = { id: ShortcutId; keys: readonly string[]; shown: string };

/** Every key in one table; what they do is passed to useShortcuts, what they are called is shown in tooltips. */
export const shortcuts: readonly Shortcut[] = [
  { id: 'previous', keys: ['alt+ArrowLeft', 'ctrl+PageUp'], shown: 'Alt+←' },
  { id: 'next', keys: ['alt+ArrowRight', 'ctrl+PageDown'], shown: 'Alt+→' },
  { id: 'undo', keys: ['ctrl+z'], shown: 'Ctrl+Z' },
  { id: 'redo', keys: ['ctrl+y', 'ctrl+shift+Z'], shown: 'Ctrl+Y' },
  { id: 'help', keys: ['F1'], shown: 'F1' },
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
  useEffect(() => {
    current.current = actions;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.isComposing) return;
      const name = pressed(event);
      const shortcut = shortcuts.find(({ keys }) => keys.includes(name));
      const action = shortcut && current.current[shortcut.id];
      // A dialog is open: the keys belong to it.
      if (!action || document.querySelector('[role="dialog"]')) return;
      event.preventDefault();
      event.stopPropagation();
      action();
    };
    // Before the control that has the focus: an editor keeps undo keys from everybody behind it.
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, []);
}
