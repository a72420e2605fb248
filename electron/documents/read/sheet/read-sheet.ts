import { NianbaoError } from '../../../../shared/api/errors.ts';
import { refuseTooLarge } from '../../../../shared/api/limits.ts';
import type { Format, Manuscript, Piece } from '../../../../shared/recognise/manuscript.ts';
import { notRead } from '../../../../shared/recognise/not-read.ts';
import { numbersPages } from '../flow/page-furniture.ts';
import { leftOut, type LeftOut } from '../flow/repairs.ts';
import { isOle, openOle } from '../ole.ts';
import { sheetPieces } from './blocks.ts';
import { nothingBeside, type Beside } from './beside.ts';
import { besideOldSheets } from './old-beside.ts';
import { slimWorkbook, type Slim } from './slim.ts';
import { visibleIn } from './visible.ts';
import { unprintable } from './cell-text.ts';
import { xmlWorkbook } from './xml-workbook.ts';
import { openWorkbook } from './workbook.ts';

const mostGridCells = 1_000_000;

/** The paragraphs of the text boxes on a sheet; its comments, charts and printed margins are noted as left out. */
function besidePieces({ boxes, comments, objects, margins }: Beside, sheet: string, left: LeftOut): Piece[] {
  for (const comment of comments) left.leave('批注', comment);
  for (const object of objects) left.leave(notRead.objects, `${sheet}：${object}`);
  if (!numbersPages(margins)) left.leave('页眉页脚', margins);
  return boxes
    .map((text) => text.replace(unprintable, '').trim())
    .filter((text) => text !== '')
    .map((text) => ({ kind: 'paragraph', text, line: 0, part: `${sheet}文本框` }));
}

function manuscriptOf({ bytes, beside, pictures }: Slim, name: string, format: Format): Manuscript {
  const left = leftOut();
  let tables = 0;
  let grids = 0;
  const fits = (cells: number): void => {
    grids += cells;
    if (grids > mostGridCells)
      throw new NianbaoError('file-swollen', { path: name, limit: `${mostGridCells / 10_000}万个单元格` });
  };
  const pieces = openWorkbook(bytes, name).flatMap((sheet): Piece[] => {
    if (sheet.hidden) {
      left.leave('去掉隐藏的工作表', [sheet.name, ...sheet.cells.slice(0, 200).map(({ text }) => text)].join(' '));
      return [];
    }
    const { cells, hidden } = visibleIn(sheet);
    left.leave('去掉隐藏的行和列', hidden.slice(0, 2000).join(' '));
    left.leave('合并单元格下面看不到的内容', sheet.covered.slice(0, 200).join('；'));
    left.leave(notRead.formulas, sheet.withoutValue.slice(0, 200).join('、'));
    const part = `工作表“${sheet.name}”`;
    return [
      ...sheetPieces(cells, part, () => (tables += 1), fits),
      ...besidePieces(beside.get(sheet.name) ?? nothingBeside(), part, left),
    ];
  });
  if (pieces.length === 0) throw new NianbaoError('file-empty', { path: name });
  if (pictures) left.leave(notRead.sheetPictures, '图片');
  return {
    name,
    format,
    unread: 0,
    pieces: pieces.map((piece, at) => ({ ...piece, line: at + 1 })),
    repairs: left.all(),
    pictures: [],
  };
}

/**
 * Reads an Excel workbook (XLSX, XLSM, XLSB) into a manuscript: every sheet that is shown, row by row, with the values its
 * formulas had. Throws file-empty, file-too-large, file-damaged, file-encrypted or file-swollen.
 */
export function readXlsx(bytes: Uint8Array, name: string): Manuscript {
  refuseTooLarge(name, bytes.length);
  return manuscriptOf(slimWorkbook(bytes, name), name, 'xlsx');
}

/** The stream of a workbook in an OLE file, as the library reads it too; macros and whatever else lies beside it stay there. */
function workbookStream(bytes: Uint8Array, name: string): Uint8Array {
  const { stream } = openOle(bytes, name);
  const book = stream('Workbook') ?? stream('Book');
  if (book?.[0] !== beginning) throw new NianbaoError('file-damaged', { path: name });
  return book;
}

/** The record every workbook begins with ([MS-XLS] BOF). */
const beginning = 0x09;

/** Reads a workbook of Excel 5 to 2003 or WPS (XLS, ET, XML of Excel 2003) as `readXlsx` does, with the same failures. */
export function readXls(bytes: Uint8Array, name: string): Manuscript {
  refuseTooLarge(name, bytes.length);
  if (!isOle(bytes)) return manuscriptOf(xmlWorkbook(bytes, name), name, 'xls');
  const book = workbookStream(bytes, name);
  return manuscriptOf({ bytes: book, beside: besideOldSheets(book), pictures: false }, name, 'xls');
}
