import { NianbaoError } from '../../../../shared/api/errors.ts';
import { refuseTooLarge } from '../../../../shared/api/limits.ts';
import type { Manuscript, Piece } from '../../../../shared/recognise/manuscript.ts';
import type { Repair } from '../../../../shared/recognise/outcome.ts';
import { barCells } from '../text.ts';
import { isRubbish } from './characters.ts';
import { withoutPageFurniture } from './furniture.ts';
import { outsideOf, outsideRepairs } from './outside.ts';
import type { Page } from './page.ts';
import { pagesOf } from './pages.ts';
import { columnOf, paragraphsOf, type Column } from './paragraphs.ts';
import type { TextLine } from './blocks.ts';
import { sheetOf, type Sheet } from './sheet.ts';
import { refuseSwollen } from './swollen.ts';
import { continues, joinedRows, type Part } from './tables.ts';
import { workOf } from './work.ts';
import { notRead } from '../../../../shared/recognise/not-read.ts';

const pageName = (page: number): string => `第${page}页`;

/** The column of text on each page; pages of one width share theirs. */
function columnsOf(sheets: readonly Sheet[]): (page: number) => Column {
  const widths = new Map<number, TextLine[]>();
  const widthOf = new Map<number, number>();
  for (const sheet of sheets) {
    const width = Math.round(sheet.width);
    widthOf.set(sheet.number, width);
    const lines = widths.get(width) ?? [];
    widths.set(width, lines);
    for (const block of sheet.blocks) if (block.kind === 'line') lines.push(block);
  }
  const columns = new Map([...widths].map(([width, lines]) => [width, columnOf(lines, width)]));
  const none: Column = { left: 0, right: 0, size: 0, pitch: 0, justified: false };
  return (page) => columns.get(widthOf.get(page) ?? 0) ?? none;
}

/** The blocks of all pages in order: stretches of lines, and tables with their parts on the following pages. */
function stretchesOf(sheets: readonly Sheet[]): ({ lines: TextLine[] } | { parts: Part[] })[] {
  const stretches: ({ lines: TextLine[] } | { parts: Part[] })[] = [];
  for (const block of sheets.flatMap(({ blocks }) => blocks)) {
    const open = stretches.at(-1);
    if (block.kind === 'line') {
      if (open && 'lines' in open) open.lines.push(block);
      else stretches.push({ lines: [block] });
      continue;
    }
    const last = open && 'parts' in open ? open.parts.at(-1) : undefined;
    if (open && 'parts' in open && last && last.page + 1 === block.page && continues(last.table, block.table))
      open.parts.push({ table: block.table, page: block.page });
    else stretches.push({ parts: [{ table: block.table, page: block.page }] });
  }
  return stretches;
}

function piecesOf(sheets: readonly Sheet[]): { pieces: Piece[]; repairs: Repair[] } {
  const columnFor = columnsOf(sheets);
  const pieces: Piece[] = [];
  const repairs: Repair[] = [];
  let tables = 0;
  for (const stretch of stretchesOf(sheets)) {
    if ('lines' in stretch) {
      for (const { text, page, indented, look } of paragraphsOf(stretch.lines, columnFor)) {
        const at = { line: pieces.length + 1, part: pageName(page) };
        // A table that was typed with bars between its cells, as text from elsewhere is printed.
        const cells = /[|｜│].*[|｜│]/.test(text) ? barCells(text) : null;
        if (cells) pieces.push({ kind: 'row', cells, ...at });
        else pieces.push({ kind: 'paragraph', text, ...(indented ? { indented } : {}), look, ...at });
      }
      continue;
    }
    const joined = joinedRows(stretch.parts);
    repairs.push(...joined.repairs);
    tables += 1;
    for (const { cells, spans, page } of joined.rows)
      pieces.push({
        kind: 'row',
        cells,
        ...(spans.length > 0 ? { spans } : {}),
        table: tables,
        line: pieces.length + 1,
        part: pageName(page),
      });
  }
  return { pieces, repairs };
}

const textIn = ({ glyphs }: Page): string => glyphs.map(({ text }) => text).join('');

/** Characters a page that a scanner made a picture of may have all the same: a stamp, a number added later. */
const fewest = 20;

/**
 * Reads a PDF into a manuscript: lines joined into paragraphs, tables by their ruling lines or the places of their words, page numbers, headers and
 * footers left out. Rejects with file-too-large, file-swollen, file-damaged, file-encrypted, file-scanned and
 * file-unreadable-font.
 */
export async function readPdf(bytes: Uint8Array, name: string): Promise<Manuscript> {
  refuseTooLarge(name, bytes.length);
  refuseSwollen(bytes, name);
  const outside = outsideOf(bytes);
  const work = workOf(name);
  const { pages, repairs } = await pagesOf(bytes, name, work);
  const texts = pages.map((page) => textIn(page).replace(/\s/g, ''));
  const text = texts.join('');
  if (text === '' && pages.some((page) => page.mute > 0))
    throw new NianbaoError('file-unreadable-font', { path: name });
  if (text === '' || (outside.pictures > 0 && text.length < fewest * pages.length))
    throw new NianbaoError('file-scanned', { path: name });
  const mute = pages.filter((page) => page.mute > 0).map(({ number }) => number);
  if (isRubbish(text)) throw new NianbaoError('file-unreadable-font', { path: name });
  const withoutText = pages.flatMap(({ number }, at) => (texts[at] === '' ? [number] : []));
  const slanted = [...new Set(pages.map((page) => page.slanted).filter((words) => words !== ''))];
  const body = withoutPageFurniture(pages.map((page) => sheetOf(page, work.cells)));
  const made = piecesOf(body.sheets);
  return {
    name,
    format: 'pdf',
    unread: text.split('\ufffd').length - 1,
    pieces: made.pieces,
    repairs: [
      ...repairs,
      ...outsideRepairs(outside, withoutText),
      ...(mute.length > 0 ? [{ what: notRead.fonts, before: `第${mute.join('、')}页`, after: '' }] : []),
      ...slanted.map((before) => ({ what: '去掉斜排的水印文字', before, after: '' })),
      ...body.repairs,
      ...made.repairs,
    ],
    pictures: [],
  };
}
