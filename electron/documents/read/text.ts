import type { Manuscript, Piece } from '../../../shared/recognise/manuscript.ts';
import { readMark } from '../../../shared/recognise/marks.ts';
import { isWholeHeading } from '../../../shared/recognise/slot.ts';
import { NianbaoError } from '../../../shared/api/errors.ts';
import { refuseTooLarge } from '../../../shared/api/limits.ts';
import { decodeText } from './encoding.ts';
import { sizeGuard } from './flow/size.ts';
import { withoutMarkdown } from './markdown.ts';
import { setRows } from './set-rows.ts';
import { looksLike } from './signature.ts';

const oneCell = /^[^|｜│]+[|｜│]\s*$|^\s*[|｜│][^|｜│]+$/;
const onlyBars = /^[\s|｜│]+$/;
const ruleCell = /^:?-+:?$/;
const longRuleCell = /^:?-{3,}:?$|^:-+:?$|^-+:$/;

/** A cell of a table is short and no sentence; a line of prose may hold one bar. */
const longestCell = 80;
const isCellText = (text: string): boolean => text.length <= longestCell && !text.endsWith('。');

/** The cells of a line drawn with bars, null if it is no such line. */
export function barCells(line: string): string[] | null {
  const bars = line.split(/[|｜│]/).map((cell) => cell.trim());
  if (bars.length < 2 || bars.every((cell) => cell === '')) return null;
  if (bars.length === 2 && !bars.every((cell) => cell !== '' && isCellText(cell))) return null;
  if (bars[0] === '') bars.shift();
  if (bars.at(-1) === '') bars.pop();
  return bars.length > 0 ? bars : null;
}

/**
 * Whether a line of bars is the rule Markdown draws under the head of a table. One of few hyphens is it only there:
 * elsewhere it is a row in which an office wrote that there is nothing.
 */
function isRule(cells: readonly string[], underHead: boolean): boolean {
  const isLong = cells.some((cell) => longRuleCell.test(cell));
  return cells.every((cell) => cell === '' || ruleCell.test(cell)) && (isLong || (underHead && cells.length > 1));
}

/** What no document may hold: control characters, the byte order mark, zero-width spaces. */
const unprintable = /[\u0000-\u0008\u000b-\u001f\u007f\u200b\ufeff\ufffe\uffff]/g;
const indent = /^(?:\u3000| {2})/;

/** A line that is no row of several cells, as a piece; 'bar' if it only separates, null if it has no content. */
function pieceOf(raw: string, line: number): Piece | 'bar' | null {
  const text = raw.trimEnd();
  // One cell a line, each closed by a bar; a bar alone on its line only separates.
  if (oneCell.test(text)) return { kind: 'cell', text: text.replace(/[|｜│]/g, '').trim(), line };
  if (text !== '' && onlyBars.test(text)) return 'bar';
  if (text.startsWith('\t') || (raw.startsWith('\t') && text === '')) {
    const rest = text.slice(1);
    return rest.includes('\t')
      ? { kind: 'row', cells: rest.split('\t').map((cell) => cell.trim()), line }
      : { kind: 'cell', text: rest.trim(), line };
  }
  if (text.includes('\t') && text.trim() !== '') {
    return { kind: 'row', cells: text.split('\t').map((cell) => cell.trim()), line };
  }
  if (text.trim() === '') return null;
  const paragraph: Piece = { kind: 'paragraph', text: text.trim(), line };
  return indent.test(text) ? { ...paragraph, indented: true } : paragraph;
}

/** Lines copied out of a quoted e-mail begin with > every one; that is the mail's mark and not the text's. */
function withoutQuoteMarks(lines: string[]): string[] {
  const filled = lines.filter((line) => line.trim() !== '');
  const quoted = filled.filter((line) => /^\s*>/.test(line));
  return quoted.length > filled.length * 0.8 ? lines.map((line) => line.replace(/^\s*>+ ?/, '')) : lines;
}

/** A section's own heading, which no bar on the next line makes a cell: that bar opens the first row of a table. */
function isSectionHeading(text: string): boolean {
  const mark = readMark(text);
  return mark?.level === 1 && isWholeHeading(mark.rest);
}

/**
 * The pieces of a text. Where a bar stands alone on the line behind a cell, it closes that cell, and a second one
 * closes an empty cell.
 */
function piecesOf(text: string, name: string): { pieces: Piece[]; marks: number } {
  const pieces: Piece[] = [];
  const printed = text.split(/\r\n|[\n\r\u2028\u2029\u0085]/);
  const guard = sizeGuard(name);
  guard.line(printed.length);
  guard.cell(text.match(/[\t|｜│]/g)?.length ?? 0);
  const split = printed.map((line) => line.replace(unprintable, ''));
  const { lines, marks } = withoutMarkdown(withoutQuoteMarks(split));
  const rows = { tab: setRows(lines, 'tab'), bar: setRows(lines, 'bar') };
  let closed = false;
  let barRows = 0;
  for (const [index, raw] of lines.entries()) {
    const cells = barCells(raw.trimEnd());
    if (cells && isRule(cells, barRows === 1)) {
      barRows += 1;
      continue;
    }
    const row = rows.bar.get(index) ?? cells ?? rows.tab.get(index);
    const piece: Piece | 'bar' | null = row ? { kind: 'row', cells: row, line: index + 1 } : pieceOf(raw, index + 1);
    if (piece === null) continue;
    barRows = piece !== 'bar' && piece.kind === 'row' ? barRows + 1 : 0;
    if (piece !== 'bar') {
      pieces.push(piece);
      closed = false;
      continue;
    }
    const last = pieces.at(-1);
    const single = raw.trim().length === 1;
    if (single && closed) pieces.push({ kind: 'cell', text: '', line: index + 1 });
    else if (single && last?.kind === 'paragraph' && isCellText(last.text) && !isSectionHeading(last.text)) {
      pieces[pieces.length - 1] = { kind: 'cell', text: last.text, line: last.line };
      closed = true;
    } else closed = false;
  }
  return { pieces, marks };
}

/** Whether the tabs at line beginnings indent paragraphs: cells of a table are short, paragraphs are not. */
function tabsIndent(pieces: readonly Piece[]): boolean {
  const cells = pieces.filter((piece) => piece.kind === 'cell');
  return cells.filter(({ text }) => text.length > 60 || text.endsWith('。')).length > cells.length / 4;
}

const hasText = (piece: Piece): boolean =>
  (piece.kind === 'row' ? piece.cells : [piece.text]).some((text) => text !== '');

/**
 * Reads a text file (UTF-8 with or without mark, GB18030, UTF-16) into a manuscript: a line a piece, lines with bars or
 * tabs as table rows or cells, blank lines dropped. Throws file-empty, file-too-large or file-not-text.
 */
export function readText(bytes: Uint8Array, name: string): Manuscript {
  refuseTooLarge(name, bytes.length);
  const other = looksLike(bytes);
  if (other !== null) throw new NianbaoError('file-not-text', { path: name, looksLike: other });
  if (bytes.every((byte) => byte <= 32)) throw new NianbaoError('file-empty', { path: name });
  const decoded = decodeText(bytes);
  if (!decoded) throw new NianbaoError('file-not-text', { path: name, looksLike: '二进制数据或未知编码' });
  const { pieces: printed, marks } = piecesOf(decoded.text, name);
  let pieces = printed;
  if (tabsIndent(pieces))
    pieces = pieces.map((piece) => (piece.kind === 'cell' ? { ...piece, kind: 'paragraph' } : piece));
  if (!pieces.some(hasText)) throw new NianbaoError('file-empty', { path: name });
  return {
    name,
    format: 'text',
    encoding: decoded.encoding,
    unread: decoded.unread,
    pieces,
    repairs: marks > 0 ? [{ what: '去掉Markdown的标记', before: `${marks}行`, after: '' }] : [],
    pictures: [],
  };
}
