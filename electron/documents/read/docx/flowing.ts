import { withNumber } from '../flow/counters.ts';
import type { Block as FlowBlock, Row } from '../flow/block.ts';
import { labelled } from '../flow/labelled.ts';
import { blocksOf, type Beside, type Block, type Paragraph, type Table } from './blocks.ts';
import type { Context } from './context.ts';
import { plainText } from './inline.ts';
import type { Notes } from './notes.ts';

type Picture = Extract<FlowBlock, { kind: 'picture' }>;
type Line = { text: string; pictures: Picture[] };

/** Twips. The columns of a Word table are counted; how wide each is does not matter. */
const columnWidth = 1440;

/** The lines of a paragraph, its number before the first that says anything; alone it stands in a cell only, which it fills. */
function linesOf({ inlines, number }: Paragraph, inCell: boolean): Line[] {
  const lines: Line[] = [{ text: '', pictures: [] }];
  for (const inline of inlines) {
    const last = lines.at(-1);
    if (inline.kind === 'break') lines.push({ text: '', pictures: [] });
    else if (inline.kind === 'text' && last) last.text += inline.text;
    else if (inline.kind === 'picture')
      last?.pictures.push({ kind: 'picture', text: inline.alt, picture: inline.picture });
  }
  const numbered = lines.find(({ text }) => text.trim() !== '') ?? (inCell ? lines[0] : undefined);
  if (numbered && number && number.text !== '')
    numbered.text = withNumber(number.text, numbered.text.trim(), number.spaced);
  return lines;
}

/** A paragraph with its pictures behind the lines they stand in; the lines of a heading stay together. */
function paragraphBlocks(paragraph: Paragraph, inCell: boolean): FlowBlock[] {
  const { look, indented } = paragraph;
  const blocks: FlowBlock[] = [];
  let open: string[] = [];
  let pictures: Picture[] = [];
  const close = (): void => {
    if (open.length > 0) blocks.push({ kind: 'paragraph', text: open.join('\n'), indented, look });
    blocks.push(...pictures);
    [open, pictures] = [[], []];
  };
  for (const line of linesOf(paragraph, inCell)) {
    open.push(line.text);
    pictures.push(...line.pictures);
    if (line.pictures.length > 0 && look.level === undefined) close();
  }
  close();
  return blocks;
}

/** What is read of notes within a note: only that they are there. No program lets anybody write one, and a chain of them has no end. */
const withoutNotes =
  (notes: Notes, { leftOut }: Context): Notes =>
  (kind, id) => {
    const found = notes(kind, id);
    if (found === null || kind === 'comments') return found;
    leftOut.leave('注里的注', plainText(found.content));
    return null;
  };

/**
 * The blocks of a Word document as word processors' documents have them in common: numbers before their paragraphs, boxes and notes
 * behind the one they are anchored in. Comments and the signs of lists are noted as left out.
 */
export function flowing(blocks: readonly Block[], context: Context, notes: Notes, inCell = false): FlowBlock[] {
  const beside = (one: Beside): FlowBlock[] => {
    if (one.kind === 'box') return [{ kind: 'beside', part: '文本框', blocks: flowing(one.blocks, context, notes) }];
    if (one.kind === 'art') {
      const words: FlowBlock = { kind: 'paragraph', text: one.text, indented: false, look: {} };
      return [{ kind: 'beside', part: '文本框', blocks: [words] }];
    }
    const note = notes(one.of, one.id);
    if (!note) return [];
    if (one.of === 'comments') {
      context.leftOut.leave('批注', plainText(note.content));
      return [];
    }
    const text = flowing(blocksOf(note.content.children, context, note.story), context, withoutNotes(notes, context));
    return [{ kind: 'beside', part: note.part, blocks: labelled(text, note.number) }];
  };
  const table = ({ rows }: Table): FlowBlock => ({
    kind: 'table',
    rows: rows.map((cells): Row => ({
      cells: cells.map(({ column, columns, continues, blocks: own }) => ({
        left: column * columnWidth,
        right: (column + columns) * columnWidth,
        across: false,
        down: continues,
        blocks: flowing(own, context, notes, true),
      })),
    })),
  });
  return blocks.flatMap((block): FlowBlock[] => {
    if (block.kind === 'chunk') return [{ kind: 'pieces', pieces: block.manuscript.pieces }];
    if (block.kind === 'table') return [table(block)];
    context.leftOut.leave('项目符号', block.number?.sign ?? '');
    return [...paragraphBlocks(block, inCell), ...block.beside.flatMap(beside)];
  });
}
