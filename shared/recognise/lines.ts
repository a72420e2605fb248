import type { Line, Sourced } from './line.ts';
import { withoutFurniture, type CleanPiece } from './furniture.ts';
import { readMark } from './marks.ts';
import type { Notes } from './outcome.ts';
import { isWholeHeading } from './slot.ts';
import { unwrapped } from './unwrap.ts';

const ends = /[。！？；：:;!?”’）)》】]$/;
const inlineHeading = /(?<=[。；！”）])\s*(?=[一二三四五六七八九十]{1,3}[、．.])/;

/** Headings that stand inside a paragraph ("…信息。二、主动公开政府信息情况 全年…") begin a line of their own. */
function splitInlineHeadings(text: string): string[] {
  const lines: string[] = [];
  let open: string[] = [];
  for (const part of text.split(inlineHeading)) {
    const words =
      part
        .slice(0, 60)
        .replace(/^[一二三四五六七八九十]+[、．.]/, '')
        .split(/[\s\u3000。：:（(]/)[0] ?? '';
    if (open.length > 0 && isWholeHeading(words)) {
      lines.push(open.join(''));
      open = [];
    }
    open.push(part);
  }
  return [...lines, open.join('')];
}

/** A paragraph torn apart by a page goes on behind it. */
const goesOn = (previous: Line | undefined, piece: CleanPiece): previous is Line & { kind: 'text' } =>
  piece.torn === true && previous?.kind === 'text' && !ends.test(previous.text) && previous.text.length > 30;

const loneMark = /^(?:[（(][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}、)$/;
const longestHeading = 40;

/** （二） on a line of its own, over the heading it is the number of. */
const isNumberOf = (previous: string, text: string): boolean =>
  loneMark.test(previous.trim()) && text.length <= longestHeading && !ends.test(text) && readMark(text) === null;

/** A piece that is no paragraph of prose, as a line. */
function otherLine(piece: Exclude<CleanPiece, { kind: 'paragraph' }>): Line {
  const { from } = piece;
  if (piece.kind === 'picture') return { kind: 'picture', text: piece.text, picture: piece.picture, from };
  if (piece.kind === 'cell') return { kind: 'row', cells: [piece.text], from };
  const { cells, spans, table } = piece;
  return { kind: 'row', cells, ...(spans && { spans }), ...(table !== undefined && { table }), from };
}

/**
 * The body's lines without page furniture, torn paragraphs whole again and hard-wrapped ones where `joinLines` says so; what was
 * changed is noted.
 */
export function bodyLines(pieces: readonly Sourced[], notes: Notes, joinLines: boolean): Line[] {
  const lines: Line[] = [];
  const clean = withoutFurniture(pieces, notes);
  for (const piece of joinLines ? unwrapped(clean, notes) : clean) {
    const previous = lines.at(-1);
    if (piece.kind !== 'paragraph') lines.push(otherLine(piece));
    else if (previous?.kind === 'text' && isNumberOf(previous.text, piece.text)) {
      const [before, after] = [previous.text, previous.text.trim() + piece.text];
      previous.text = after;
      previous.from = [...previous.from, ...piece.from];
      notes.repairs.push({ what: '序号接回标题', before, after, from: previous.from });
    } else if (goesOn(previous, piece)) {
      previous.text += piece.text;
      previous.from = [...previous.from, ...piece.from];
    } else {
      const texts = splitInlineHeadings(piece.text);
      const look = texts.length === 1 ? piece.look : undefined;
      for (const text of texts)
        if (text !== '') lines.push({ kind: 'text', text, ...(look && { look }), from: piece.from });
    }
  }
  return lines;
}
