import { mostTableColumns, mostTableRows } from '../report/limits.ts';
import { mark as printMark } from '../report/numbering.ts';
import { emptyProse, headingOf, paragraphOf, type Block, type HeadingLevel, type Prose } from '../report/prose.ts';
import { withCellRuns } from './cell-runs.ts';
import { lineText, type Line } from './line.ts';
import { readMark } from './marks.ts';
import { setAside, type Notes } from './outcome.ts';

type Counts = Record<HeadingLevel, number>;

/** Official ordinals end at 99; a longer list keeps its numbers as words. */
const mostOrdinals = 99;

/** Numbers the headings as the program will print them and notes where that differs from the file. */
function numbered(text: string, counts: Counts, notes: Notes): Block {
  const mark = readMark(text);
  if (!mark || mark.level === 1) return paragraphOf(text);
  const { level } = mark;
  const restart = mark.ordinal === 1 && counts[level] > 0;
  if (!restart && counts[level] >= mostOrdinals) return paragraphOf(text);
  counts[level] = restart ? 1 : counts[level] + 1;
  if (level < 4) counts[4] = 0;
  if (level < 3) counts[3] = 0;
  const after = printMark(level, counts[level]);
  if (after !== mark.printed) notes.repairs.push({ what: '编号', before: mark.printed, after });
  const heading = headingOf(level, mark.rest);
  return restart ? { ...heading, attrs: { level, restart } } : heading;
}

function tableOf(rows: readonly (readonly string[])[]): Block {
  const width = Math.max(1, ...rows.map((row) => row.length));
  return {
    type: 'table',
    content: rows.map((row) => ({
      type: 'tableRow',
      content: Array.from({ length: width }, (_, at) => ({
        type: 'tableCell' as const,
        content: [paragraphOf(row[at] ?? '')],
      })),
    })),
  };
}

/** Fewer than prose may have, so that the clerk can still add to it. */
const mostRecognised = 4000;

/** Runs of rows become tables; a row too wide for a page's table stays as words. */
function blocksOf(lines: readonly Line[], notes: Notes): Block[] {
  const blocks: Block[] = [];
  const counts: Counts = { 2: 0, 3: 0, 4: 0 };
  let rows: string[][] = [];
  const closeTable = () => {
    if (rows.some((row) => row.some((cell) => cell !== ''))) blocks.push(tableOf(rows));
    rows = [];
  };
  for (const line of withCellRuns(lines)) {
    if (blocks.length >= mostRecognised) setAside(notes, lineText(line), '这一章节超出了程序能容纳的段落数');
    else if (line.kind === 'row' && line.cells.length <= mostTableColumns) {
      if (rows.length === mostTableRows) closeTable();
      rows.push(line.cells);
    } else {
      closeTable();
      if (line.kind === 'row') blocks.push(paragraphOf(lineText(line)));
      else blocks.push(line.plain === true ? paragraphOf(line.text) : numbered(line.text, counts, notes));
    }
  }
  closeTable();
  return blocks;
}

/**
 * A section's lines as prose: numbers of parts become heading levels, runs of table rows become small tables.
 * What goes beyond the model's limits is noted as unplaced, not cut.
 */
export function proseOf(lines: readonly Line[], notes: Notes): Prose {
  const blocks = blocksOf(lines, notes);
  return blocks.length === 0 ? emptyProse() : { type: 'doc', content: blocks };
}
