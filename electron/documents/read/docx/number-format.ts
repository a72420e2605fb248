const hanDigits = '〇一二三四五六七八九';
const legalSimplified = '零壹贰叁肆伍陆柒捌玖';
const legalTraditional = '零壹貳參肆伍陸柒捌玖';
const stems = '甲乙丙丁戊己庚辛壬癸';
const branches = '子丑寅卯辰巳午未申酉戌亥';

type Count = { digits: string; units: readonly string[]; ten: string; zero: string };

/** 1 to 9999 spelled out: 一百零五, 十二. `ten` is what stands for 10 to 19 in front of the ones. */
function counted(value: number, { digits, units, ten, zero }: Count): string {
  if (value < 20 && value >= 10) return ten + (value === 10 ? '' : (digits[value - 10] ?? ''));
  let words = '';
  let gap = false;
  const figures = [...String(value)].map(Number);
  figures.forEach((figure, at) => {
    if (figure === 0) gap = words !== '';
    else {
      words += `${gap ? zero : ''}${digits[figure] ?? ''}${units[figures.length - 1 - at] ?? ''}`;
      gap = false;
    }
  });
  return words;
}

const spelled = (count: Count) => (value: number) => (value >= 10_000 ? String(value) : counted(value, count));
const thousand = spelled({ digits: hanDigits, units: ['', '十', '百', '千'], ten: '十', zero: '零' });
const formal = (digits: string) => spelled({ digits, units: ['', '拾', '佰', '仟'], ten: '壹拾', zero: '零' });

/** Every digit by itself: 一〇五. */
const digitByDigit = (value: number, digits = hanDigits): string =>
  [...String(value)].map((figure) => digits[Number(figure)] ?? '').join('');

/** Up to 99 spelled out, beyond that digit by digit with a round zero. */
const hundred = (value: number): string =>
  value < 100 ? thousand(value) : digitByDigit(value, hanDigits.replace('〇', '○'));

/** Japanese counts no 一 before 十, 百 and 千. */
const japanese = (value: number): string =>
  thousand(value)
    .replace(/一(?=[百千])/g, '')
    .replaceAll('零', '');

/** A character of its own for each of the first numbers, from one code point on; plain digits behind them. */
const oneOf = (first: number, most: number) => (value: number) =>
  value <= most ? String.fromCodePoint(first + value - 1) : String(value);
const listed = (signs: string) => (value: number) => signs[value - 1] ?? String(value);

const fullWidth = (value: number): string =>
  String(value).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));

/** a to z, then aa, bb: Word repeats the letter. */
const letters = (value: number): string =>
  String.fromCodePoint(97 + ((value - 1) % 26)).repeat(Math.min(32, Math.ceil(value / 26)));

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
  let left = Math.min(value, 9999);
  let text = '';
  for (const [worth, sign] of romans) for (; left >= worth; left -= worth) text += sign;
  return text;
}

const circled = (value: number): string =>
  value <= 20 ? oneOf(0x2460, 20)(value) : value <= 35 ? oneOf(0x3251, 15)(value - 20) : String(value);

const sexagenary = (value: number): string => `${stems[(value - 1) % 10] ?? ''}${branches[(value - 1) % 12] ?? ''}`;

/** How a number is written in each of the formats of ISO/IEC 29500, 17.18.59 that Chinese documents use. */
const formats: Readonly<Record<string, (value: number) => string>> = {
  chineseCounting: hundred,
  taiwaneseCounting: hundred,
  chineseCountingThousand: thousand,
  taiwaneseCountingThousand: thousand,
  japaneseCounting: japanese,
  ideographDigital: digitByDigit,
  taiwaneseDigital: digitByDigit,
  japaneseDigitalTenThousand: digitByDigit,
  koreanDigital2: digitByDigit,
  chineseLegalSimplified: formal(legalSimplified),
  ideographLegalTraditional: formal(legalTraditional),
  ideographTraditional: listed(stems),
  ideographZodiac: listed(branches),
  ideographZodiacTraditional: sexagenary,
  ideographEnclosedCircle: (value) => (value <= 10 ? oneOf(0x3280, 10)(value) : circled(value)),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: oneOf(0x2474, 20),
  decimalEnclosedFullstop: oneOf(0x2488, 20),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalZero: (value) => String(value).padStart(2, '0'),
  numberInDash: (value) => `- ${value} -`,
  lowerLetter: letters,
  upperLetter: (value) => letters(value).toUpperCase(),
  lowerRoman: roman,
  upperRoman: (value) => roman(value).toUpperCase(),
  none: () => '',
  bullet: () => '',
};

/**
 * A number as it is printed in a format; in plain digits where the format is another one. `pattern` is that of a format of
 * Word's own, "001, 002, 003, ...", which says how many digits there are at least.
 */
export function formatted(value: number, format: string, pattern = ''): string {
  if (format === 'custom') return String(value).padStart(/^0*\d/.exec(pattern)?.[0].length ?? 1, '0');
  // Nothing but plain digits can write a zero or less.
  return value < 1 ? String(value) : (formats[format] ?? String)(value);
}
