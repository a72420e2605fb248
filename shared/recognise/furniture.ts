import { halfWidth } from './fold.ts';
import type { Sourced } from './line.ts';
import type { Piece } from './manuscript.ts';
import { readMark } from './marks.ts';
import type { Notes } from './outcome.ts';

/** A page number that says that it is one: - 8 -, — 8 —, 第8页, 8/12, 第 8 页 共 12 页. */
const markedPageNumber =
  /^[-—–―·]+\s*\d{1,4}\s*[-—–―·]+$|^第\s*\d{1,4}\s*页(?:\s*[/,，]?\s*共\s*\d{1,4}\s*页)?$|^\d{1,4}\s*\/\s*\d{1,4}$/;
const bareNumber = /^\d{1,3}$/;

/** True for a line that says of itself that it is a page number. */
export function isMarkedPageNumber(text: string): boolean {
  return text.length <= 30 && markedPageNumber.test(halfWidth(text).trim());
}

/** True for a line that is a page number, marked as one or not. Between the rows of a table nothing else is a number. */
export function isPageNumber(text: string): boolean {
  return isMarkedPageNumber(text) || (text.length <= 10 && bareNumber.test(halfWidth(text).trim()));
}

const isProse = (piece: Piece | undefined): boolean =>
  piece?.kind === 'paragraph' &&
  ((piece.text.length >= 15 && /[，。；：！？,;:]/.test(piece.text)) ||
    (piece.text.length >= 30 && readMark(piece.text) === null));

const nearby = 3;

/**
 * Whether the piece at `at` is a page number of the running text. A bare number is one if prose stands before or behind
 * it and no other number near it: in a table printed one cell a line, figures stand alone as well.
 */
function isPageBreak(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at];
  if (piece?.kind !== 'paragraph' || piece.text.length > 20) return false;
  if (isMarkedPageNumber(piece.text)) return true;
  const plain = halfWidth(piece.text).trim();
  if (!bareNumber.test(plain) || Number(plain) === 0) return false;
  if (!isProse(pieces[at - 1]) && !isProse(pieces[at + 1])) return false;
  return !pieces
    .slice(Math.max(0, at - nearby), at + nearby + 1)
    .some((other) => other !== piece && (other.kind !== 'paragraph' || /^[-\d.,/]+$/.test(halfWidth(other.text))));
}

const couldBeHeader = (piece: Piece | undefined): string =>
  piece?.kind === 'paragraph' && piece.text.length >= 6 && piece.text.length <= 40 && !/[。；：]$/.test(piece.text)
    ? piece.text
    : '';

/** The places of running headers: lines beside page numbers that stand there more than once, or once and as a line above. */
function headerPlaces(pieces: readonly Piece[], breaks: ReadonlySet<number>): Set<number> {
  const beside = new Map<string, number[]>();
  for (const at of breaks)
    for (const place of [at - 1, at + 1]) {
      const text = couldBeHeader(pieces[place]);
      if (text !== '') beside.set(text, [...(beside.get(text) ?? []), place].slice(-1000));
    }
  const first = new Map<string, number>();
  pieces.forEach((piece, at) => {
    if (piece.kind === 'paragraph' && beside.has(piece.text) && !first.has(piece.text)) first.set(piece.text, at);
  });
  const found = new Set<number>();
  for (const [text, places] of beside)
    for (const place of new Set(places)) if (place !== first.get(text)) found.add(place);
  return found;
}

/** A piece of the body; `torn` where page furniture was taken out in front of it. */
export type CleanPiece = Sourced & { torn?: boolean };

/** The pieces without page numbers and running headers; every one taken out is noted. */
export function withoutFurniture(pieces: readonly Sourced[], notes: Notes): CleanPiece[] {
  const breaks = new Set(pieces.flatMap((_, at) => (isPageBreak(pieces, at) ? [at] : [])));
  const headers = headerPlaces(pieces, breaks);
  const clean: CleanPiece[] = [];
  let torn = false;
  pieces.forEach((piece, at) => {
    const what = breaks.has(at) ? '去掉页码' : headers.has(at) ? '去掉页眉' : null;
    if (what !== null && piece.kind === 'paragraph') {
      notes.repairs.push({ what, before: piece.text, after: '', from: piece.from });
      torn = true;
      return;
    }
    clean.push(torn ? { ...piece, torn } : piece);
    torn = false;
  });
  return clean;
}
