import { itemsIn } from './items.ts';
import type { Line } from './lines.ts';
import { perPart } from './per-object.ts';

/**
 * A list whose items are paragraphs of their own, and the words that lead to it, as one sentence: 共48件，其中：/1.当面5件；/2.网络43件。
 * becomes 共48件，其中：当面5件，网络43件。 `placeOf` says in which line a place of it stands, and where.
 */
export type ItemList = { text: string; placeOf: (at: number) => { line: Line; at: number } };

const leads = /(?:其中|分别[为是有]?|包括|包含)[^。；;\d]{0,12}[：:，,]?\s*$|[：:]\s*$/;
const last = /[，,；;。、]?\s*$/;
const fewest = 2;
/** Nobody adds up a list that is longer. */
const most = 30;

type Piece = { line: Line; from: number; to: number };

/** The items that follow a line, numbered from 1 on in one way. */
function itemsBehind(part: readonly Line[], at: number): Piece[] {
  const pieces: Piece[] = [];
  let style: string | null = null;
  for (const line of part.slice(at + 1, at + 1 + most)) {
    const [item] = itemsIn(line.text, line.number);
    if (line.kind !== 'paragraph' || item?.value !== pieces.length + 1) break;
    if (line.text.slice(0, item.from).trim() !== '' || (style !== null && item.style !== style)) break;
    style = item.style;
    pieces.push({ line, from: item.to, to: line.text.search(last) });
  }
  return pieces;
}

function joined(lead: Line, items: readonly Piece[]): ItemList {
  const pieces: Piece[] = [{ line: lead, from: 0, to: lead.text.trimEnd().length }, ...items];
  const starts: number[] = [];
  let text = '';
  for (const [at, { line, from, to }] of pieces.entries()) {
    starts.push(text.length);
    text += line.text.slice(from, to) + (at === 0 ? '' : at === items.length ? '。' : '，');
  }
  return {
    text,
    placeOf: (at) => {
      const which = starts.findLastIndex((start) => start <= at);
      const piece = pieces[which] ?? pieces[0] ?? { line: lead, from: 0, to: 0 };
      return { line: piece.line, at: Math.min(piece.to, piece.from + at - (starts[which] ?? 0)) };
    },
  };
}

/** The lists of a part whose items are paragraphs. */
export const itemListsIn = perPart((part): ItemList[] =>
  part.flatMap((line, at): ItemList[] => {
    if (line.kind !== 'paragraph' || !leads.test(line.text.slice(-24))) return [];
    const items = itemsBehind(part, at);
    return items.length < fewest ? [] : [joined(line, items)];
  }),
);
