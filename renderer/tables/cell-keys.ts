import type { KeyboardEvent } from 'react';
import type { Direction } from './layout.ts';

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
