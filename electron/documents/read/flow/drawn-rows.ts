import type { Piece } from '../../../../shared/recognise/manuscript.ts';
import { setRows } from '../set-rows.ts';

/** A cell of a table that is set with tabs: short, and no sentence. */
const longestCell = 40;
/** Two lines with tabs are a foot that is signed (单位负责人： 审核人：), three of one kind are a table. */
const fewestRows = 3;
const fewestBars = 2;

/** The rule Markdown draws under the head of a table. */
const isRule = (cells: readonly string[]): boolean =>
  cells.every((cell) => /^:?-*:?$/.test(cell)) && cells.some((cell) => cell.includes('--'));

const tabCells = (text: string): string[] | null => {
  const cells = text
    .trimEnd()
    .split('\t')
    .map((cell) => cell.trim());
  const isRow = cells.length > 1 && cells.filter((cell) => cell !== '').length > 1;
  return isRow && cells.every((cell) => cell.length <= longestCell && !cell.endsWith('。')) ? cells : null;
};

/** The lines set with tabs of which enough follow one another with as many cells. */
function tabRows(texts: readonly string[]): Map<number, string[]> {
  const rows = new Map<number, string[]>();
  let run: [number, string[]][] = [];
  const close = (): void => {
    if (run.length >= fewestRows) for (const [at, cells] of run) rows.set(at, cells);
    run = [];
  };
  texts.forEach((text, at) => {
    const cells = tabCells(text);
    if (run.length > 0 && run[0]?.[1].length !== cells?.length) close();
    if (cells) run.push([at, cells]);
  });
  close();
  return rows;
}

function rowsOf(texts: readonly string[]): Map<number, string[]> {
  const bars = setRows(texts, 'bar');
  return bars.size >= fewestBars ? bars : tabRows(texts);
}

/**
 * Tables that somebody drew with bars or set with tabs in paragraphs become rows; `tables` is how many there are in the document
 * already. Every other tab is a space.
 */
export function withDrawnRows(pieces: readonly Piece[], tables: number): Piece[] {
  const result: Piece[] = [];
  let run: Extract<Piece, { kind: 'paragraph' }>[] = [];
  let count = tables;
  const close = (): void => {
    const rows = rowsOf(run.map(({ text }) => text));
    let inRows = false;
    run.forEach((piece, at) => {
      const cells = rows.get(at);
      if (cells && !inRows) count += 1;
      inRows = cells !== undefined;
      const { line, part } = piece;
      if (!cells) result.push({ ...piece, text: piece.text.replaceAll('\t', ' ').trim() });
      else if (!isRule(cells))
        result.push({ kind: 'row', cells, table: count, line, ...(part === undefined ? {} : { part }) });
    });
    run = [];
  };
  for (const piece of pieces)
    if (piece.kind === 'paragraph') run.push(piece);
    else {
      close();
      result.push(piece);
    }
  close();
  return result;
}
