import type { Manuscript, Piece } from '../../../shared/recognise/manuscript.ts';
import { NianbaoError } from '../../../shared/api/errors.ts';
import { decodeText } from './encoding.ts';
import { looksLike } from './signature.ts';

/** An annual report has some tens of kilobytes; 10 MB is beyond any of them. */
export const textLimit = 10 * 1024 * 1024;

const oneCell = /^[^|｜│]+[|｜│]\s*$|^\s*[|｜│][^|｜│]+$/;
const onlyBars = /^[\s|｜│]+$/;
const markdownRule = /^\|?[\s:|-]+\|?$/;

/** The cells of a line drawn with bars, null if it is no such line. */
function barCells(line: string): string[] | null {
  const bars = line.split(/[|｜│]/);
  if (bars.length < 3 || bars.every((cell) => cell.trim() === '')) return null;
  const cells = bars.map((cell) => cell.trim());
  if (cells[0] === '') cells.shift();
  if (cells.at(-1) === '') cells.pop();
  return cells.length > 0 ? cells : null;
}

function pieceOf(raw: string, line: number): Piece | null {
  const text = raw.replace(/[\u200b\ufeff\u0000\u000c]/g, '').replace(/[\s\u3000]+$/, '');
  if (text.includes('|') && markdownRule.test(text) && text.includes('-')) return null;
  const cells = barCells(text);
  if (cells) return { kind: 'row', cells, line };
  // One cell a line, each closed by a bar; a bar alone on its line only separates.
  if (oneCell.test(text)) return { kind: 'cell', text: text.replace(/[|｜│]/g, '').trim(), line };
  if (onlyBars.test(text)) return null;
  if (text.startsWith('\t') || (raw.startsWith('\t') && text === '')) {
    const rest = text.slice(1);
    return rest.includes('\t')
      ? { kind: 'row', cells: rest.split('\t').map((cell) => cell.trim()), line }
      : { kind: 'cell', text: rest.trim(), line };
  }
  if (text.includes('\t') && text.trim() !== '') {
    return { kind: 'row', cells: text.split('\t').map((cell) => cell.trim()), line };
  }
  return text.trim() === '' ? null : { kind: 'paragraph', text: text.trim(), line };
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
  if (bytes.length > textLimit) {
    const megabytes = (size: number) => `${Math.round(size / 1024 / 1024)} MB`;
    throw new NianbaoError('file-too-large', {
      path: name,
      size: megabytes(bytes.length),
      limit: megabytes(textLimit),
    });
  }
  const other = looksLike(bytes);
  if (other !== null) throw new NianbaoError('file-not-text', { path: name, looksLike: other });
  if (bytes.every((byte) => byte <= 32)) throw new NianbaoError('file-empty', { path: name });
  const decoded = decodeText(bytes);
  if (!decoded) throw new NianbaoError('file-not-text', { path: name, looksLike: '二进制数据或未知编码' });
  let pieces: Piece[] = decoded.text
    .split(/\r\n|[\n\r\u2028\u2029\u0085]/)
    .flatMap((raw, index) => pieceOf(raw, index + 1) ?? []);
  if (tabsIndent(pieces))
    pieces = pieces.map((piece) => (piece.kind === 'cell' ? { ...piece, kind: 'paragraph' } : piece));
  if (!pieces.some(hasText)) throw new NianbaoError('file-empty', { path: name });
  return { name, encoding: decoded.encoding, pieces };
}
