import mammoth from 'mammoth';
import { all } from './read-docx.ts';
import type { ReadSheet } from './read-xlsx.ts';

/** A cell as a reader finds it, over all the places it takes. */
export type ReadTableCell = { text: string; rows: number; columns: number };
export type ReadTable = (ReadTableCell | undefined)[][];

const unescaped = (html: string) => html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** The tables of a DOCX as an independent reader sees them, each place with the cell that owns it. */
export async function docxTables(file: Uint8Array): Promise<ReadTable[]> {
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(file) });
  return all(value, /<table>(.*?)<\/table>/gs).map((table) => {
    const places: ReadTable = [];
    all(table, /<tr>(.*?)<\/tr>/gs).forEach((line, row) => {
      for (const [, attributes = '', body = ''] of line.matchAll(/<t[dh]\b([^>]*)>(.*?)<\/t[dh]>/gs)) {
        const span = (name: string) => Number(new RegExp(`${name}="(\\d+)"`).exec(attributes)?.[1] ?? 1);
        const text = unescaped(body.replace(/<[^>]*>/g, ''));
        fill(places, { text, rows: span('rowspan'), columns: span('colspan') }, row);
      }
    });
    return places;
  });
}

/** Puts a cell into the first free place of a row and all places it spans. */
function fill(places: ReadTable, cell: ReadTableCell, row: number): void {
  const line = (places[row] ??= []);
  let column = 0;
  while (line[column]) column += 1;
  take(places, cell, row, column);
}

function take(places: ReadTable, cell: ReadTableCell, row: number, column: number): void {
  for (let down = 0; down < cell.rows; down += 1) {
    const line = (places[row + down] ??= []);
    for (let across = 0; across < cell.columns; across += 1) line[column + across] = cell;
  }
}

/** What a person sees of a sheet, each place with the cell that owns it. */
export function sheetTable(sheet: ReadSheet): ReadTable {
  const places: ReadTable = [];
  const spans = new Map(sheet.merges.map((range) => [range.split(':')[0], range.split(':')[1]]));
  for (const [address, { text }] of sheet.cells) {
    const from = position(address);
    if (sheet.hiddenColumns.includes(from.column + 1)) continue;
    const to = position(spans.get(address) ?? address);
    const cell = { text, rows: to.row - from.row + 1, columns: to.column - from.column + 1 };
    take(places, cell, from.row, from.column);
  }
  return places;
}

function position(address: string): { row: number; column: number } {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(digits) - 1, column: column - 1 };
}

/** Each cell of a table once, with its first place. */
export function cellsOf(table: ReadTable): { cell: ReadTableCell; row: number; column: number }[] {
  const seen = new Set<ReadTableCell>();
  return table.flatMap((line, row) =>
    line.flatMap((cell, column) => {
      if (cell === undefined || seen.has(cell)) return [];
      seen.add(cell);
      return [{ cell, row, column }];
    }),
  );
}

/** The words in whose row and column a cell stands: left of it, and above any of its columns. */
export function namesOf(table: ReadTable, { cell, row, column }: ReturnType<typeof cellsOf>[number]): string[] {
  const left = (table[row] ?? []).slice(0, column);
  const above = table.slice(0, row).flatMap((line) => line.slice(column, column + cell.columns));
  return [...left, ...above].flatMap((one) => one?.text ?? []);
}
