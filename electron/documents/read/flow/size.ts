import { NianbaoError } from '../../../../shared/api/errors.ts';
import type { Manuscript } from '../../../../shared/recognise/manuscript.ts';

/**
 * More than any report has: a report of fifty thousand characters has some two thousand paragraphs and rows, a volume of a
 * whole county's has some twenty thousand. A file that has more was made to be large, or is none of ours. Paragraphs in cells
 * count too, pieces are paragraphs and rows.
 */
const mostPieces = 50_000;
const mostParagraphs = 100_000;
const mostCells = 500_000;
const mostCharacters = 4_000_000;

/** Words of a file's own language, of which word processors write some thousand a page; some write each character as one. */
const mostMarks = 1_000_000;
/** Lines of a text, blank ones among them. */
const mostLines = 200_000;

const swollen = (path: string, most: number, unit: string): NianbaoError =>
  new NianbaoError('file-swollen', { path, limit: `${most / 10_000}万${unit}` });

/** Counts what a reader makes of a file; each may be told of several at once. Throws file-swollen once it is more than a document has. */
export type SizeGuard = Readonly<Record<'paragraph' | 'cell' | 'mark' | 'line', (count?: number) => void>>;

export function sizeGuard(path: string): SizeGuard {
  const counted = (most: number, unit: string) => {
    let count = 0;
    return (more = 1): void => {
      count += more;
      if (count > most) throw swollen(path, most, unit);
    };
  };
  return {
    paragraph: counted(mostParagraphs, '个段落'),
    cell: counted(mostCells, '个单元格'),
    mark: counted(mostMarks, '个标记'),
    line: counted(mostLines, '行'),
  };
}

/** The same for what any reader has made, so that nothing behind it has more to do. Throws file-swollen. */
export function refuseEndless({ name, pieces }: Manuscript): void {
  if (pieces.length > mostPieces) throw swollen(name, mostPieces, '个段落');
  let [cells, characters] = [0, 0];
  for (const piece of pieces) {
    const texts = piece.kind === 'row' ? piece.cells : [piece.text];
    cells += texts.length;
    for (const { length } of texts) characters += length;
  }
  if (cells > mostCells) throw swollen(name, mostCells, '个单元格');
  if (characters > mostCharacters) throw swollen(name, mostCharacters, '字');
}
