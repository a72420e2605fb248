/**
 * The text a spreadsheet puts on the clipboard, as rows of cells: tabs between cells, a line a row, and a cell that
 * holds a tab, a line end or a quotation mark itself stands in quotation marks. The line end after the last row is no row.
 */
export function readBlock(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const { cell, end } = readCell(text, at);
    row.push(cell);
    if (text[end] !== '\t') {
      rows.push(row);
      row = [];
    }
    at = end + (text.startsWith('\r\n', end) ? 2 : 1);
  }
  const last = rows.at(-1);
  return last?.length === 1 && last[0] === '' && rows.length > 1 ? rows.slice(0, -1) : rows;
}

/** Whether a pasted text is more than what fits one line of one cell. */
export const isBlock = (text: string): boolean => /[\t\r\n]/.test(text.replace(/(?:\r\n?|\n)$/, ''));

const quoted = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)/y;
const bare = /[^\t\r\n]*/y;

function readCell(text: string, at: number): { cell: string; end: number } {
  quoted.lastIndex = at;
  const found = quoted.exec(text);
  if (found) return { cell: (found[1] ?? '').replaceAll('""', '"'), end: quoted.lastIndex };
  bare.lastIndex = at;
  const [cell] = bare.exec(text) ?? [''];
  return { cell, end: at + cell.length };
}
