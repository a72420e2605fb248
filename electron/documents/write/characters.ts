// XML 1.0 has no way to write these, not even escaped; one of them makes the whole file unreadable.
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** The text without the characters no XML file can hold (control characters, halves of surrogate pairs). */
export function writable(text: string): string {
  return text.replace(unwritable, '').replace(/\p{Surrogate}/gu, '');
}

/** How many full-width characters wide a text is: ASCII counts half. */
export function widthInEm(text: string): number {
  return [...text].reduce((width, char) => width + (char <= '\u00ff' ? 0.5 : 1), 0);
}
