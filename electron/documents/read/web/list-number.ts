const digits = '〇一二三四五六七八九';

/** 1 to 9999 in Chinese characters as a browser counts a list. */
function chinese(value: number): string {
  const places = ['', '十', '百', '千'];
  let text = '';
  let gap = false;
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit === 0) {
      gap = text !== '';
      continue;
    }
    text += `${gap ? '零' : ''}${digits[digit] ?? ''}${places[place] ?? ''}`;
    gap = false;
  }
  return text.replace(/^一十/, '十');
}

function letters(value: number, first: number): string {
  let text = '';
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / 26))
    text = String.fromCharCode(first + ((rest - 1) % 26)) + text;
  return text;
}

const romans: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(value: number): string {
  let rest = value;
  let text = '';
  for (const [amount, sign] of romans) for (; rest >= amount; rest -= amount) text += sign;
  return text;
}

const counters: readonly (readonly [kind: RegExp, print: (value: number) => string])[] = [
  [
    /^(?:cjk-ideographic|(?:simp|trad)-chinese-(?:in)?formal|chinese-|japanese-|korean-)/,
    (value) => `${chinese(value)}、`,
  ],
  [/^(?:lower-alpha|lower-latin)$/, (value) => `${letters(value, 0x61)}.`],
  [/^(?:upper-alpha|upper-latin)$/, (value) => `${letters(value, 0x41)}.`],
  [/^lower-roman$/, (value) => `${roman(value)}.`],
  [/^upper-roman$/, (value) => `${roman(value).toUpperCase()}.`],
  [/^decimal-leading-zero$/, (value) => `${String(value).padStart(2, '0')}.`],
  [/^cjk-decimal$/, (value) => `${String(value).replace(/\d/g, (digit) => digits[Number(digit)] ?? '')}、`],
  [/^decimal$/, (value) => `${value}.`],
];

/** Kinds of list whose items have no number: a dot, a square, nothing. */
const unnumbered = /^(?:none|disc|circle|square|inside|outside|disclosure|url|")/;

/** The number a browser prints before the item of a list of this kind (a name of style sheets); '' where it prints none. */
export function listNumber(kind: string | null, value: number): string {
  if (kind === null || unnumbered.test(kind)) return '';
  const print = counters.find(([name]) => name.test(kind))?.[1];
  return print && value > 0 && value < 4000 ? print(value) : `${value}.`;
}
