import { i32, u16, u32, u8 } from '../little-endian.ts';
import type { ListLevel, ListUse } from '../flow/counters.ts';
import type { DocFile } from './fib.ts';

/** The names of number formats by the numbers the binary format has for them ([MS-OSHARED] 2.2.1.3). */
const formats: Readonly<Record<number, string>> = {
  0: 'decimal',
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  5: 'ordinal',
  10: 'ideographDigital',
  11: 'japaneseCounting',
  14: 'decimalFullWidth',
  15: 'decimalHalfWidth',
  16: 'japaneseLegal',
  17: 'japaneseDigitalTenThousand',
  18: 'decimalEnclosedCircle',
  19: 'decimalFullWidth2',
  22: 'decimalZero',
  26: 'decimalEnclosedFullstop',
  27: 'decimalEnclosedParen',
  28: 'decimalEnclosedCircleChinese',
  29: 'ideographEnclosedCircle',
  30: 'ideographTraditional',
  31: 'ideographZodiac',
  32: 'ideographZodiacTraditional',
  33: 'taiwaneseCounting',
  34: 'ideographLegalTraditional',
  35: 'taiwaneseCountingThousand',
  36: 'taiwaneseDigital',
  37: 'chineseCounting',
  38: 'chineseLegalSimplified',
  39: 'chineseCountingThousand',
  23: 'bullet',
  57: 'numberInDash',
  255: 'none',
};
const levelCount = 9;
const listSize = 28;
const useSize = 16;
const levelHead = 28;
/** Nothing between a number and its text ([MS-DOC] LVLF ixchFollow). */
const noSuffix = 2;

const wide = new TextDecoder('utf-16le', { ignoreBOM: true });

/** A level ([MS-DOC] 2.9.150) and where the next one begins. */
function levelAt(bytes: Uint8Array, at: number): { level: ListLevel; next: number } {
  const format = u8(bytes, at + 4);
  const flags = u8(bytes, at + 5);
  const said = at + levelHead + u8(bytes, at + 24) + u8(bytes, at + 25);
  const next = said + 2 + 2 * u16(bytes, said);
  const chars = [...wide.decode(bytes.subarray(said + 2, next))];
  // A character below nine is no sign but the place of that level's counter.
  const text = chars.map((char) => (char.charCodeAt(0) < levelCount ? char.charCodeAt(0) : char));
  const level: ListLevel = {
    start: i32(bytes, at),
    format: formats[format] ?? 'decimal',
    digits: 1,
    text,
    legal: (flags & 4) !== 0,
    restartAfter: (flags & 8) !== 0 ? u8(bytes, at + 26) - 1 : null,
    spaced: u8(bytes, at + 15) !== noSuffix,
    hidden: false,
  };
  return { level, next };
}

type Levels = { number: number; levels: ListLevel[] };

/** The lists ([MS-DOC] 2.9.192); their levels stand behind them, beyond the length the structure is said to have. */
function listsIn(bytes: Uint8Array): Map<number, Levels> {
  const count = Math.min(u16(bytes, 0), Math.floor(bytes.length / listSize));
  const found = new Map<number, Levels>();
  let at = 2 + count * listSize;
  for (let index = 0; index < count && at < bytes.length; index += 1) {
    const head = 2 + index * listSize;
    const simple = (u8(bytes, head + 26) & 1) !== 0;
    const levels: ListLevel[] = [];
    while (levels.length < (simple ? 1 : levelCount)) {
      const { level, next } = levelAt(bytes, at);
      levels.push(level);
      at = next;
    }
    found.set(i32(bytes, head), { number: index, levels });
  }
  return found;
}

/** Where one use of a list differs from it ([MS-DOC] 2.9.138). */
function overrideAt(bytes: Uint8Array, at: number, levels: ListLevel[], starts: Map<number, number>): number {
  const flags = u32(bytes, at + 4);
  const level = flags & 0x0f;
  if ((flags & 0x20) === 0) {
    if ((flags & 0x10) !== 0) starts.set(level, i32(bytes, at));
    return at + 8;
  }
  const own = levelAt(bytes, at + 8);
  if (level < levelCount) levels[level] = own.level;
  if ((flags & 0x10) !== 0) starts.set(level, own.level.start);
  return own.next;
}

/** The uses of lists in a document by the number paragraphs have for them, counted from 1. */
export function listsOf(file: DocFile): ReadonlyMap<number, ListUse> {
  const lists = listsIn(file.at('lists', true));
  const bytes = file.at('listOverrides', true);
  const count = Math.min(u32(bytes, 0), Math.floor(bytes.length / useSize));
  const found = new Map<number, ListUse>();
  let at = 4 + count * useSize;
  for (let index = 0; index < count; index += 1) {
    const head = 4 + index * useSize;
    const list = lists.get(i32(bytes, head));
    const levels = [...(list?.levels ?? [])];
    const starts = new Map<number, number>();
    at += 4;
    for (let left = Math.min(levelCount, u8(bytes, head + 12)); left > 0; left -= 1)
      at = overrideAt(bytes, at, levels, starts);
    if (list) found.set(index + 1, { list: list.number, use: index + 1, levels, starts });
  }
  return found;
}
