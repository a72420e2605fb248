import { u16, u32, u8 } from '../little-endian.ts';
import type { DocFile } from './fib.ts';

/** A stretch of the stream in bytes and the changes to the properties of the characters or the paragraph there. */
export type Formatted = { from: number; to: number; style: number; grpprl: Uint8Array };

const pageSize = 512;
const none = new Uint8Array(0);

type Kind = { entry: number; read: (page: Uint8Array, at: number) => Pick<Formatted, 'style' | 'grpprl'> };

const characters: Kind = {
  entry: 1,
  read: (page, at) => ({ style: 0, grpprl: at === 0 ? none : page.subarray(at + 1, at + 1 + u8(page, at)) }),
};

const paragraphs: Kind = {
  entry: 13,
  read: (page, at) => {
    if (at === 0) return { style: 0, grpprl: none };
    const said = u8(page, at);
    const [from, size] = said === 0 ? [at + 2, 2 * u8(page, at + 1)] : [at + 1, 2 * said - 1];
    return { style: u16(page, from), grpprl: page.subarray(from + 2, from + size) };
  },
};

/** The stretches of one page ([MS-DOC] 2.9.33 and 2.9.175). */
function pageOf(page: Uint8Array, { entry, read }: Kind): Formatted[] {
  const count = Math.min(u8(page, pageSize - 1), Math.floor((pageSize - 5) / (4 + entry)));
  return Array.from({ length: count }, (_, index) => ({
    from: u32(page, 4 * index),
    to: u32(page, 4 * index + 4),
    ...read(page, 2 * u8(page, 4 * (count + 1) + entry * index)),
  }));
}

function formattingOf(file: DocFile, kind: Kind, plc: Uint8Array): Formatted[] {
  const count = Math.floor((plc.length - 4) / 8);
  const pages = new Set<number>();
  for (let index = 0; index < count; index += 1) pages.add(u32(plc, 4 * (count + 1) + 4 * index) & 0x3fffff);
  return [...pages]
    .filter((page) => (page + 1) * pageSize <= file.document.length)
    .flatMap((page) => pageOf(file.document.subarray(page * pageSize, (page + 1) * pageSize), kind))
    .filter(({ from, to }) => from < to)
    .sort((left, right) => left.from - right.from);
}

/** Finds the stretch a byte of the stream lies in, null where none covers it. */
export type Formatting = (fc: number) => Formatted | null;

function finder(all: readonly Formatted[]): Formatting {
  return (fc) => {
    let [low, high] = [0, all.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((all[middle]?.from ?? 0) <= fc) low = middle + 1;
      else high = middle;
    }
    const found = all[low - 1];
    return found && fc < found.to ? found : null;
  };
}

/** What the file says of the looks of its characters and of its paragraphs, by where they lie in the stream. */
export function formattingIn(file: DocFile): { characters: Formatting; paragraphs: Formatting } {
  return {
    characters: finder(formattingOf(file, characters, file.at('characterPages'))),
    paragraphs: finder(formattingOf(file, paragraphs, file.at('paragraphPages'))),
  };
}
