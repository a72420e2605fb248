import { isPageNumber } from './furniture.ts';
import { isWholeHeading } from './slot.ts';
import type { Piece } from './manuscript.ts';
import type { Notes } from './outcome.ts';

/** A piece of the body: a paragraph, or a row of a small table that is no statistics table. */
export type Line = { kind: 'text'; text: string } | { kind: 'row'; cells: string[] };

const ends = /[。！？；：:;!?”’）)》】]$/;
const inlineHeading = /(?<=[。；！”）])\s*(?=[一二三四五六七八九十]{1,3}、)/;

/** Headings that stand inside a paragraph ("…信息。二、主动公开政府信息情况 全年…") begin a line of their own. */
function splitInlineHeadings(text: string): string[] {
  return text.split(inlineHeading).reduce<string[]>((lines, part) => {
    const words = part.replace(/^[一二三四五六七八九十]+、/, '').split(/[\s\u3000。：:]/)[0] ?? '';
    const previous = lines.at(-1);
    if (previous === undefined || isWholeHeading(words)) return [...lines, part];
    return [...lines.slice(0, -1), previous + part];
  }, []);
}

/**
 * The body's lines without page furniture. A paragraph torn apart by a page number is joined again; every
 * page number taken out is noted.
 */
export function bodyLines(pieces: readonly Piece[], notes: Notes): Line[] {
  const lines: Line[] = [];
  let torn = false;
  for (const piece of pieces) {
    if (piece.kind !== 'paragraph') {
      lines.push({ kind: 'row', cells: piece.kind === 'row' ? piece.cells : [piece.text] });
      continue;
    }
    if (piece.text === '') continue;
    if (isPageNumber(piece.text)) {
      notes.repairs.push({ what: '去掉页码', before: piece.text, after: '' });
      torn = true;
      continue;
    }
    const previous = lines.at(-1);
    const goesOn = torn && previous?.kind === 'text' && !ends.test(previous.text) && previous.text.length > 30;
    torn = false;
    if (goesOn) previous.text += piece.text;
    else lines.push(...splitInlineHeadings(piece.text).map((text) => ({ kind: 'text' as const, text })));
  }
  return lines;
}
