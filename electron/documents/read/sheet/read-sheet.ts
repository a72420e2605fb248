import { NianbaoError } from '../../../../shared/api/errors.ts';
import { refuseTooLarge } from '../../../../shared/api/limits.ts';
import type { Format, Manuscript, Piece } from '../../../../shared/recognise/manuscript.ts';
import { leftOut } from '../flow/repairs.ts';
import { openOle } from '../ole.ts';
import { sheetPieces } from './blocks.ts';
import { slimWorkbook } from './slim.ts';
import { visibleIn } from './visible.ts';
import { openWorkbook } from './workbook.ts';

const mostGridCells = 4_000_000;

function manuscriptOf(bytes: Uint8Array, name: string, format: Format, pictures: boolean): Manuscript {
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
    left.leave('没有结果的公式', sheet.withoutValue.slice(0, 200).join('、'));
    return sheetPieces(cells, `工作表“${sheet.name}”`, () => (tables += 1), fits);
  });
  if (pieces.length === 0) throw new NianbaoError('file-empty', { path: name });
  if (pictures) left.leave('没有读取工作表里的图片', '图片');
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
  const slim = slimWorkbook(bytes, name);
  return manuscriptOf(slim.bytes, name, 'xlsx', slim.pictures);
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

/** Reads a workbook of Excel 5 to 2003 or WPS (XLS, ET) as `readXlsx` does, with the same failures. */
export function readXls(bytes: Uint8Array, name: string): Manuscript {
  refuseTooLarge(name, bytes.length);
  return manuscriptOf(workbookStream(bytes, name), name, 'xls', false);
}
