import type { Block, TextLine } from './blocks.ts';
import { filled } from './cells.ts';
import { gridsOf } from './grid.ts';
import { linesOf, textOf } from './lines.ts';
import type { Page } from './page.ts';
import { unruled } from './unruled.ts';

/** A page as blocks from the top down. */
export type Sheet = { number: number; width: number; height: number; blocks: Block[] };

/** The blocks of a page with the tables that are set without lines. */
function placed(blocks: readonly Block[]): Block[] {
  const found: Block[] = [];
  let open: TextLine[] = [];
  const close = (): void => {
    found.push(...unruled(open));
    open = [];
  };
  for (const block of blocks)
    if (block.kind === 'line') open.push(block);
    else {
      close();
      found.push(block);
    }
  close();
  return found;
}

/** Sorts what is drawn on a page into tables and lines; `count` is told of the cells it looks at. */
export function sheetOf(page: Page, count: (cells: number) => void): Sheet {
  const { tables, rest } = filled(gridsOf(page.rules, count), page.glyphs);
  const lines = linesOf(rest).map((line): TextLine => {
    return { ...line, kind: 'line', text: textOf(line).trim(), page: page.number };
  });
  const blocks = tables.map((table): Block => {
    return { kind: 'table', table, top: table.ys[0] ?? 0, bottom: table.ys.at(-1) ?? 0, page: page.number };
  });
  return {
    number: page.number,
    width: page.width,
    height: page.height,
    blocks: placed([...lines, ...blocks].toSorted((a, b) => a.top - b.top)),
  };
}
