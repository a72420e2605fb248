import type { Manuscript, Piece } from '../../shared/recognise/manuscript.ts';
import type { Recognition } from '../../shared/recognise/recognise.ts';

/** How a document is made again: with the headings a word processor knows, or as bold lines of text. */
export type Headings = 'real' | 'plain';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>');

type Drawn = { piece: Exclude<Piece, { kind: 'row' }>; at: number } | { rows: (Piece & { kind: 'row' })[] };

/** The pieces with the rows of a table together. */
function drawn(pieces: readonly Piece[]): Drawn[] {
  const all: Drawn[] = [];
  pieces.forEach((piece, at) => {
    const last = all.at(-1);
    if (piece.kind !== 'row') all.push({ piece, at });
    else if (last && 'rows' in last) last.rows.push(piece);
    else all.push({ rows: [piece] });
  });
  return all;
}

function tableOf(rows: readonly (Piece & { kind: 'row' })[]): string {
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  const cell = (text = ''): string => `<td>${escaped(text)}</td>`;
  const lines = rows.map(
    ({ cells }) => `<tr>${Array.from({ length: width }, (_, at) => cell(cells[at])).join('')}</tr>`,
  );
  return `<table border="1" cellspacing="0" width="100%">${lines.join('\n')}</table>`;
}

/** A real document as a page: its headings, its paragraphs, its tables as tables. */
export function pageOf(manuscript: Manuscript, { origins, report }: Recognition, headings: Headings): string {
  const sections = new Set(Object.values(origins.sections).flatMap(({ heading }) => heading));
  const title = new Set(origins.title);
  const body = drawn(manuscript.pieces).map((one) => {
    if ('rows' in one) return tableOf(one.rows);
    const words = escaped(one.piece.text);
    if (title.has(one.at)) return `<p align="center"><font size="6">${words}</font></p>`;
    if (!sections.has(one.at) || words.length > 60) return `<p>${words}</p>`;
    return headings === 'real' ? `<h2>${words}</h2>` : `<p><b>${words}</b></p>`;
  });
  const name = escaped(report?.titleLines.join('') ?? '');
  return `<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>${name}</title></head>\n<body>\n${body.join('\n')}\n</body></html>\n`;
}
