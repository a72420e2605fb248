/** How a number that a document counts by itself is written, by the names of ST_NumberFormat (ISO/IEC 29500-1, 17.18.59). */

const small = [...'〇一二三四五六七八九'];
const legal = [...'零壹贰叁肆伍陆柒捌玖'];
const legalTraditional = [...'零壹貳參肆伍陸柒捌玖'];

const digitwise = (digits: readonly string[]) => (value: number) =>
  [...String(value)].map((digit) => digits[Number(digit)] ?? '').join('');

/** Below a hundred thousand, as it is spoken: 一百零五, and 十 for 一十 where `shortTen`. */
function spoken(digits: readonly string[], units: readonly string[], shortTen: boolean) {
  const zero = digits[0] === '〇' ? '零' : (digits[0] ?? '');
  return (value: number): string => {
    if (value === 0) return zero;
    let text = '';
    let skipped = false;
    const figures = [...String(value)].map(Number);
    for (const [at, figure] of figures.entries()) {
      if (figure === 0) skipped = true;
      else {
        if (skipped) text += zero;
        skipped = false;
        text += `${digits[figure] ?? ''}${units[figures.length - 1 - at] ?? ''}`;
      }
    }
    return shortTen && value >= 10 && value < 20 ? text.slice(1) : text;
  };
}

function roman(value: number): string {
  const parts: readonly (readonly [number, string])[] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let rest = Math.min(value, 3999);
  let text = '';
  for (const [worth, sign] of parts) {
    text += sign.repeat(Math.floor(rest / worth));
    rest %= worth;
  }
  return text;
}

/** A to Z, then AA, BB: the letter as often as the alphabet was gone through. */
const letter = (value: number): string =>
  value < 1 ? '' : String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.min(10, 1 + Math.floor((value - 1) / 26)));

/** Characters that stand in a row from that of one; beyond them Arabic digits. */
const charsFrom = (first: string, count: number) => (value: number) =>
  value >= 1 && value <= count ? String.fromCodePoint((first.codePointAt(0) ?? 0) + value - 1) : String(value);

const oneOf = (chars: string) => (value: number) => [...chars][value - 1] ?? String(value);

const circled = (value: number): string => {
  if (value <= 20) return charsFrom('①', 20)(value);
  return value <= 35 ? charsFrom('㉑', 15)(value - 20) : value <= 50 ? charsFrom('㊱', 15)(value - 35) : String(value);
};

const fullWidth = (value: number): string =>
  String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

const stems = '甲乙丙丁戊己庚辛壬癸';
const branches = '子丑寅卯辰巳午未申酉戌亥';
const chinese = spoken(small, ['', '十', '百', '千', '万'], true);
const sixty = (value: number): string =>
  `${[...stems][(value - 1) % 10] ?? ''}${[...branches][(value - 1) % 12] ?? ''}`;

const formats: Readonly<Record<string, (value: number) => string>> = {
  decimal: String,
  decimalHalfWidth: String,
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalZero: (value) => String(value).padStart(2, '0'),
  numberInDash: (value) => `- ${value} -`,
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
  upperLetter: letter,
  lowerLetter: (value) => letter(value).toLowerCase(),
  ordinal: (value) =>
    `${value}${/1[123]$/.test(String(value)) ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th')}`,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedFullstop: charsFrom('⒈', 20),
  decimalEnclosedParen: charsFrom('⑴', 20),
  ideographEnclosedCircle: charsFrom('㊀', 10),
  ideographTraditional: oneOf(stems),
  ideographZodiac: oneOf(branches),
  ideographZodiacTraditional: sixty,
  chineseCounting: chinese,
  chineseCountingThousand: chinese,
  japaneseCounting: chinese,
  taiwaneseCounting: chinese,
  taiwaneseCountingThousand: chinese,
  koreanCounting: chinese,
  ideographDigital: digitwise(small),
  japaneseDigitalTenThousand: digitwise(small),
  taiwaneseDigital: digitwise(small),
  chineseLegalSimplified: spoken(legal, ['', '拾', '佰', '仟', '万'], false),
  japaneseLegal: spoken(legalTraditional, ['', '拾', '佰', '仟', '萬'], false),
  ideographLegalTraditional: spoken(legalTraditional, ['', '拾', '佰', '仟', '萬'], false),
  none: () => '',
};

/** A counted number as it is printed; a format that is not known is written in Arabic digits. Counts from 0 to 32767. */
export function numberText(format: string, value: number): string {
  const write = formats[format] ?? String;
  return value >= 0 && value <= 32_767 ? write(value) : String(value);
}
