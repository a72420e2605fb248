import { NianbaoError } from '../../../../shared/api/errors.ts';

/** More than any report has; a file that has them was made to be large. */
const mostParagraphs = 200_000;
const mostCells = 500_000;

/** Counts what a reader makes of a file. Throws file-swollen once it is more than a document has. */
export function sizeGuard(path: string): { paragraph: () => void; cell: () => void } {
  const counted = (most: number, unit: string) => {
    let count = 0;
    return (): void => {
      count += 1;
      if (count > most) throw new NianbaoError('file-swollen', { path, limit: `${most / 10_000}万个${unit}` });
    };
  };
  return { paragraph: counted(mostParagraphs, '段落'), cell: counted(mostCells, '单元格') };
}
