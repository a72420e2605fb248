import type { CSSProperties } from 'react';
import './tables.css';

/**
 * A number that may be long, with words before it: set smaller until it stays in its room (a `fit-room` around it), and
 * never cut.
 */
export function Fitted({ text }: { text: string }) {
  // A Chinese character is as wide as two digits.
  const characters = [...text].reduce((count, character) => count + (character > '\u2e7f' ? 2 : 1), 0);
  return (
    <span className="fitted" style={{ '--characters': characters } as CSSProperties}>
      {text}
    </span>
  );
}
