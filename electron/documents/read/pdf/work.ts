import { NianbaoError } from '../../../../shared/api/errors.ts';

/**
 * Commands, characters and corners of paths. A page on which each character is placed by itself comes to some ten thousand, a
 * page with a map drawn in lines to some ten times that; a report has under a hundred pages.
 */
const mostOfPage = 150_000;
const mostOfAll = 1_000_000;

/** Cells between ruling lines, of which a report has some thousand. */
const mostCells = 200_000;

/** Numbers of a path that are about as much work as a command. */
const pathNumbers = 8;

/** How much a command has to draw, as pdf.js hands over what it works on: `[glyphs]` of text, `[how, [path]]` of a path. */
function loadOf(args: unknown): number {
  if (!Array.isArray(args)) return 1;
  const [first, second] = args as readonly unknown[];
  if (Array.isArray(first)) return 1 + first.length;
  const path: unknown = Array.isArray(second) ? second[0] : null;
  return path instanceof Float32Array ? 1 + path.length / pathNumbers : 1;
}

/**
 * Counts the work the pages of a file are: `page` begins a page, `drawn` is told of the arguments of commands, as they come,
 * `cells` of tables before they are looked at. Both throw file-swollen once that is more than a report has.
 */
export type Work = {
  page: () => void;
  drawn: (commands: readonly unknown[]) => void;
  cells: (count: number) => void;
};

const tenThousands = (count: number): string => `${count / 10_000}万个`;

export function workOf(path: string): Work {
  let [ofPage, ofAll, allCells] = [0, 0, 0];
  const refuse = (limit: string): never => {
    throw new NianbaoError('file-swollen', { path, limit });
  };
  return {
    page: () => {
      ofPage = 0;
    },
    drawn: (commands) => {
      const load = commands.reduce<number>((sum, args) => sum + loadOf(args), 0);
      ofPage += load;
      ofAll += load;
      if (ofPage > mostOfPage) refuse(`每页${tenThousands(mostOfPage)}绘图命令`);
      if (ofAll > mostOfAll) refuse(`${tenThousands(mostOfAll)}绘图命令`);
    },
    cells: (count) => {
      allCells += count;
      if (allCells > mostCells) refuse(`${tenThousands(mostCells)}单元格`);
    },
  };
}
