import { mark as printMark } from '../report/numbering.ts';
import { emptyProse, headingOf, paragraphOf, type Block, type HeadingLevel, type Prose } from '../report/prose.ts';
import type { Line } from './lines.ts';
import { readMark } from './marks.ts';
import type { Notes } from './outcome.ts';

type Counts = Record<HeadingLevel, number>;

/** Numbers the headings as the program will print them and notes where that differs from the file. */
function numbered(text: string, counts: Counts, notes: Notes): Block {
  const mark = readMark(text);
  if (!mark || mark.level === 1) return paragraphOf(text);
  const { level } = mark;
  const restart = mark.ordinal === 1 && counts[level] > 0;
  counts[level] = restart ? 1 : counts[level] + 1;
  if (level < 4) counts[4] = 0;
  if (level < 3) counts[3] = 0;
  const after = printMark(level, counts[level]);
  if (after !== mark.printed) notes.repairs.push({ what: '编号', before: mark.printed, after });
  const heading = headingOf(level, mark.rest);
  return restart ? { ...heading, attrs: { level, restart } } : heading;
}

function tableOf(rows: readonly (readonly string[])[]): Block {
  const width = Math.max(...rows.map((row) => row.length));
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

const mostBlocks = 4000;
const mostRows = 200;

/**
 * A section's lines as prose: numbers of parts become heading levels, runs of table rows become small tables.
 * What goes beyond the model's limits is noted as unplaced, not cut.
 */
export function proseOf(lines: readonly Line[], notes: Notes): Prose {
  const blocks: Block[] = [];
  const counts: Counts = { 2: 0, 3: 0, 4: 0 };
  let rows: string[][] = [];
  const closeTable = () => {
    for (let at = 0; at < rows.length; at += mostRows) blocks.push(tableOf(rows.slice(at, at + mostRows)));
    rows = [];
  };
  for (const line of lines) {
    if (blocks.length >= mostBlocks) {
      const text = line.kind === 'row' ? line.cells.join('　') : line.text;
      notes.unplaced.push({ text: text.slice(0, 50_000), why: '这一章节超出了程序能容纳的段落数' });
    } else if (line.kind === 'row') rows.push(line.cells.slice(0, 50));
    else {
      closeTable();
      blocks.push(numbered(line.text, counts, notes));
    }
  }
  closeTable();
  return blocks.length === 0 ? emptyProse() : { type: 'doc', content: blocks };
}
