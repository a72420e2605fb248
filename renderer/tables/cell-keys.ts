import type { KeyboardEvent } from 'react';
import type { Direction } from './layout.ts';

/** The keys of a figure's cell and of its table as the help lists them. */
export const cellShortcuts: readonly { keys: string; what: string }[] = [
  { keys: 'Enter / ↓', what: '到下一格' },
  { keys: 'Shift+Enter / ↑', what: '到上一格' },
  { keys: 'Tab / Shift+Tab', what: '沿行到下一格、上一格' },
  { keys: '← / →', what: '整个数选中或光标在边上时，到左边、右边的格' },
  { keys: 'Ctrl+Home / Ctrl+End', what: '到本行第一格、最后一格' },
  { keys: 'Esc', what: '恢复进入这一格时的数' },
  { keys: 'Ctrl+V', what: '贴入从表格软件复制的一列、一行或一块数' },
  { keys: 'Alt+=', what: '合计格：填入或恢复自动合计' },
  { keys: 'Alt+Enter', what: '看这一格的疑点；合计格：说明与自动合计不同的理由' },
  { keys: 'Shift+F2', what: '写或看这一格的备注' },
  { keys: 'F4', what: '多列的表：显示或收起上年数' },
];

export type CellAction = 'sum' | 'reason' | 'note' | 'restore';

/** What a key of a cell does besides moving; undefined for any other key. */
export function actionOf({
  key,
  altKey,
  ctrlKey,
  shiftKey,
  metaKey,
  nativeEvent,
}: KeyboardEvent): CellAction | undefined {
  if (nativeEvent.isComposing || ctrlKey || metaKey) return undefined;
  if (altKey) return shiftKey ? undefined : { '=': 'sum' as const, Enter: 'reason' as const }[key];
  if (shiftKey) return key === 'F2' ? 'note' : undefined;
  return key === 'Escape' ? 'restore' : undefined;
}

const keys: Record<string, Direction | undefined> = { ArrowUp: 'up', ArrowDown: 'down', Enter: 'down' };
const withCtrl: Record<string, Direction | undefined> = { Home: 'first', End: 'last' };

/** Where a key of a cell leads, as in a spreadsheet; undefined for a key that belongs to the text. */
export function directionOf(event: KeyboardEvent<HTMLInputElement>): Direction | undefined {
  // The keys of an input method belong to it: Enter there chooses a word.
  if (event.nativeEvent.isComposing || event.altKey || event.metaKey) return undefined;
  if (event.ctrlKey) return event.shiftKey ? undefined : withCtrl[event.key];
  if (event.shiftKey) return event.key === 'Enter' ? 'up' : undefined;
  return keys[event.key] ?? sideways(event);
}

/** Left and right leave the cell where the caret cannot go further in the text, or the whole number is chosen. */
function sideways({ key, currentTarget }: KeyboardEvent<HTMLInputElement>): Direction | undefined {
  const { selectionStart: start, selectionEnd: end, value } = currentTarget;
  const whole = start === 0 && end === value.length;
  if (key === 'ArrowLeft' && (whole || end === 0)) return 'left';
  if (key === 'ArrowRight' && (whole || start === value.length)) return 'right';
  return undefined;
}
