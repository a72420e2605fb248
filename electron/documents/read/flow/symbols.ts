/** Signs of the fonts Symbol and Wingdings, whose characters stand in a private range, by their low byte. */
const signs: Readonly<Record<number, string>> = {
  0x6c: '●',
  0x6e: '■',
  0x6f: '□',
  0x71: '❑',
  0x75: '◆',
  0x76: '❖',
  0x77: '◆',
  0x9f: '•',
  0xa7: '▪',
  0xa8: '□',
  0xb7: '•',
  0xd8: '➢',
  0xfb: '×',
  0xfc: '√',
  0xfe: '☑',
  0x52: '☑',
};

const isPrivate = (code: number): boolean => code >= 0xf000 && code <= 0xf0ff;

/** A character of a symbol font as one any font has, null where none is known. */
export function symbolOf(code: number): string | null {
  return signs[isPrivate(code) ? code - 0xf000 : code] ?? null;
}

/** What a list without numbers prints before a paragraph. */
export function bulletOf(char: string): string {
  const code = char.charCodeAt(0);
  if (Number.isNaN(code) || code < 32) return '';
  return isPrivate(code) || (code > 0xe000 && code < 0xf900) ? (symbolOf(code) ?? '•') : char;
}
