import { mostTableColumns, mostTableRows } from '../report/limits.ts';
import { mark as printMark } from '../report/numbering.ts';
import { emptyProse, headingOf, paragraphOf, type Block, type HeadingLevel, type Prose } from '../report/prose.ts';
import { withCellRuns } from './cell-runs.ts';
import { lineText, piecesOf, type Line } from './line.ts';
import { readMark } from './marks.ts';
import { setAside, type Notes, type Subject } from './outcome.ts';
import { pictureOf, tableOf, type Row } from './prose-parts.ts';

type Counts = Record<HeadingLevel, number>;

/** A section's prose, and for each of its blocks the pieces of the manuscript it was made of. */
export type RecognisedProse = { prose: Prose; from: readonly (readonly number[])[] };

/** Official ordinals end at 99; a longer list keeps its numbers as words. */
const mostOrdinals = 99;

/** Numbers the headings as the program will print them and notes where that differs from the file. */
function numbered(line: Line & { kind: 'text' }, about: Subject, counts: Counts, notes: Notes): Block {
  const { text, from } = line;
  const mark = readMark(text);
  if (!mark || mark.level === 1) return paragraphOf(text);
  const { level } = mark;
  const restart = mark.ordinal === 1 && counts[level] > 0;
  if (!restart && counts[level] >= mostOrdinals) return paragraphOf(text);
  counts[level] = restart ? 1 : counts[level] + 1;
  if (level < 4) counts[4] = 0;
  if (level < 3) counts[3] = 0;
  const after = printMark(level, counts[level]);
  if (after !== mark.printed) notes.repairs.push({ what: '编号', before: mark.printed, after, from, about });
  const heading = headingOf(level, mark.rest);
  return restart ? { ...heading, attrs: { level, restart } } : heading;
}

/** Fewer than prose may have, so that the clerk can still add to it. */
const mostRecognised = 4000;

/** Runs of rows become tables, those of two tables two; a row too wide for a page's table stays as words. */
function blocksOf(lines: readonly Line[], section: string, notes: Notes): { block: Block; from: number[] }[] {
  const blocks: { block: Block; from: number[] }[] = [];
  const counts: Counts = { 2: 0, 3: 0, 4: 0 };
  let rows: Row[] = [];
  const closeTable = () => {
    if (rows.some(({ cells }) => cells.some((cell) => cell !== '')))
      blocks.push({ block: tableOf(rows), from: piecesOf(rows) });
    rows = [];
  };
  for (const line of withCellRuns(lines)) {
    const from = [...line.from];
    if (blocks.length >= mostRecognised) setAside(notes, lineText(line), '这一章节超出了程序能容纳的段落数', from);
    else if (line.kind === 'row' && line.cells.length <= mostTableColumns) {
      if (rows.length === mostTableRows || rows.at(-1)?.table !== line.table) closeTable();
      rows.push(line);
    } else {
      closeTable();
      const about: Subject = { kind: 'block', section, block: blocks.length };
      if (line.kind === 'picture') blocks.push({ block: pictureOf(line), from });
      else if (line.kind === 'row') blocks.push({ block: paragraphOf(lineText(line)), from });
      else {
        const block = line.plain === true ? paragraphOf(line.text) : numbered(line, about, counts, notes);
        blocks.push({ block, from });
      }
    }
  }
  closeTable();
  return blocks;
}

/**
 * The lines of the section with that id as prose: numbers of parts become heading levels, runs of table rows become small
 * tables. What goes beyond the model's limits is noted as unplaced, not cut.
 */
export function proseOf(lines: readonly Line[], section: string, notes: Notes): RecognisedProse {
  const blocks = blocksOf(lines, section, notes);
  if (blocks.length === 0) return { prose: emptyProse(), from: [[]] };
  return { prose: { type: 'doc', content: blocks.map(({ block }) => block) }, from: blocks.map(({ from }) => from) };
}
