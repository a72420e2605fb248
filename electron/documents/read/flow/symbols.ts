/** Signs that documents take out of fonts of signs, as characters any font has: the ones people put into reports and forms. */
const signs: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  wingdings: {
    0x6c: '●',
    0x6e: '■',
    0x6f: '□',
    0x71: '□',
    0x75: '◆',
    0x76: '❖',
    0x9f: '•',
    0xa1: '○',
    0xa8: '□',
    0xd8: '➢',
    0xdf: '←',
    0xe0: '→',
    0xe8: '→',
    0xf0: '→',
    0xfb: '×',
    0xfc: '√',
    0xfd: '☒',
    0xfe: '☑',
  },
  'wingdings 2': {
    0x2a: '□',
    0x30: '□',
    0x4f: '×',
    0x50: '√',
    0x51: '☒',
    0x52: '☑',
    0x53: '☒',
    0x54: '☒',
    0xa3: '□',
  },
  symbol: {
    0xa3: '≤',
    0xa5: '∞',
    0xae: '→',
    0xb0: '°',
    0xb1: '±',
    0xb3: '≥',
    0xb4: '×',
    0xb7: '•',
    0xb8: '÷',
    0xb9: '≠',
  },
};

/** The circled digits of Wingdings: ① to ⑩, and ❶ to ❿. */
const circles = [
  { from: 0x81, to: 0x8a, sign: 0x2460 },
  { from: 0x8c, to: 0x95, sign: 0x2776 },
];

/** Whether a font holds signs in the place of letters. */
export const isSignFont = (font: string | undefined): boolean => (font ?? '').trim().toLowerCase() in signs;

/** A text set in a font of signs, as the signs it shows; what is unknown among them stays as it is. */
export const signText = (font: string, text: string): string =>
  [...text]
    .map((char) => (char.trim() === '' ? char : (symbol(font, (char.codePointAt(0) ?? 0).toString(16)) ?? char)))
    .join('');

/** The character a w:sym stands for; null for a sign of a font that only its maker can read. */
export function symbol(font: string, hexadecimal: string): string | null {
  const code = Number.parseInt(hexadecimal, 16);
  if (!Number.isFinite(code) || code < 0x20 || code > 0xffff) return null;
  const family = font.trim().toLowerCase();
  const own = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  const round = family === 'wingdings' ? circles.find(({ from, to }) => own >= from && own <= to) : undefined;
  if (round) return String.fromCodePoint(round.sign + own - round.from);
  const known = signs[family]?.[own];
  if (known !== undefined) return known;
  if (family in signs || (code >= 0xe000 && code <= 0xf8ff) || (code >= 0xd800 && code <= 0xdfff)) return null;
  return String.fromCodePoint(code);
}
