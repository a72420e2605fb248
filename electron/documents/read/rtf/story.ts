import type { Look } from '../../../../shared/recognise/manuscript.ts';
import type { Block } from '../flow/block.ts';
import { blockBuilder, type BlockBuilder, type RowShape } from '../flow/builder.ts';
import { withNumber } from '../flow/counters.ts';
import type { SizeGuard } from '../flow/size.ts';
import type { Characters, Head, ParagraphState } from './state.ts';

/** A row as it is described: its edges so far, and what is said of the cell that comes next. */
type RowHead = { edges: number[]; across: boolean[]; down: boolean[]; isAcross: boolean; isDown: boolean };

/** A text of its own (the document, a note, a text box) while it is read. */
export type Story = {
  builder: BlockBuilder;
  segments: { text: string; look: Characters }[];
  number: string;
  after: Block[];
  rows: { outer: RowHead; nested: RowHead };
};

const freshRow = (): RowHead => ({ edges: [0], across: [], down: [], isAcross: false, isDown: false });

const mostCells = 256;

export const beginStory = (guard: SizeGuard): Story => ({
  builder: blockBuilder(() => guard.cell()),
  segments: [],
  number: '',
  after: [],
  rows: { outer: freshRow(), nested: freshRow() },
});

/** Adds text with its look to the open paragraph. */
export function addText(story: Story, text: string, look: Characters): void {
  const last = story.segments.at(-1);
  if (last?.look === look) last.text += text;
  else story.segments.push({ text, look });
}

/** What a control word says of the row: a new one, its left edge, that the next cell is merged, and where that ends. */
export function describeRow(story: Story, nested: boolean, word: string, value: number): void {
  const which = nested ? 'nested' : 'outer';
  if (word === 'trowd') story.rows[which] = freshRow();
  const row = story.rows[which];
  if (word === 'trleft' && row.edges.length === 1) row.edges = [value];
  else if (word === 'clmrg') row.isAcross = true;
  else if (word === 'clvmrg') row.isDown = true;
  else if (word === 'cellx' && row.across.length < mostCells) {
    row.edges.push(value);
    row.across.push(row.isAcross);
    row.down.push(row.isDown);
    row.isAcross = false;
    row.isDown = false;
  }
}

export const shapeOf = (story: Story, nested: boolean): RowShape => story.rows[nested ? 'nested' : 'outer'];

const headingName = /^(?:heading|标题)\s*([1-9])$/i;
const titleName = /^(?:title|标题)$/i;

function levelOf(paragraph: ParagraphState, head: Head): number | undefined {
  const style = head.styles.get(paragraph.style);
  if (style && titleName.test(style.name)) return 0;
  if (paragraph.outline < 9) return paragraph.outline + 1;
  const named = headingName.exec(style?.name ?? '')?.[1];
  if (named !== undefined) return Number(named);
  return style && style.outline < 9 ? style.outline + 1 : undefined;
}

/** Points, as RTF has it where nothing says a size. */
const defaultSize = 12;
const longestChain = 16;

/** The size a style gives its text, by itself or by those it is based on. */
function styledSize(number: number, { styles }: Head): number {
  let at: number | null = number;
  for (let left = longestChain; at !== null && left > 0; left -= 1) {
    const style = styles.get(at);
    if (style?.size !== null && style?.size !== undefined) return style.size;
    at = style?.base ?? null;
  }
  return defaultSize;
}

function lookOf(story: Story, paragraph: ParagraphState, head: Head): Look {
  let [all, bold] = [0, 0];
  const sizes = new Map<number, number>();
  const styled = styledSize(paragraph.style, head);
  for (const { text, look } of story.segments) {
    const count = text.replaceAll(/\s/g, '').length;
    all += count;
    if (look.bold) bold += count;
    const size = look.size ?? styled;
    sizes.set(size, (sizes.get(size) ?? 0) + count);
  }
  const [most] = [...sizes].sort((one, other) => other[1] - one[1]);
  const level = levelOf(paragraph, head);
  return {
    ...(level === undefined ? {} : { level }),
    ...(paragraph.align === undefined ? {} : { align: paragraph.align }),
    ...(all > 0 && bold === all ? { bold: true } : {}),
    ...(most && most[0] > 0 ? { size: most[0] } : {}),
  };
}

/** Ends the open paragraph of a story at a depth of tables, and puts what follows it behind it. */
export function endParagraph(
  story: Story,
  depth: number,
  paragraph: ParagraphState,
  head: Head,
  guard: SizeGuard,
): void {
  const words = story.segments.map(({ text }) => text).join('');
  const number = story.number.trim();
  story.builder.add(depth, []);
  if (words.trim() !== '') {
    guard.paragraph();
    const text = number === '' ? words : withNumber(number, words.trimStart(), /\s$/.test(story.number));
    const indented = paragraph.firstIndent > 0;
    story.builder.add(depth, [{ kind: 'paragraph', text, indented, look: lookOf(story, paragraph, head) }]);
  }
  story.builder.add(depth, story.after);
  story.segments = [];
  story.number = '';
  story.after = [];
}
