import type { Look, Manuscript } from '../../../../shared/recognise/manuscript.ts';
import type { Printed } from '../flow/counters.ts';
import { unshown, type Context, type Story } from './context.ts';
import { gather, nothing, plainText, type Gathered, type InLine, type Inline } from './inline.ts';
import { numberingIn, type Level } from './numbering.ts';
import { alignment, headingLevel, isIndented, plainLook, runLook } from './styles.ts';
import { child, descend, switched, valueOf, wholeNumber, type Element } from '../ooxml/xml.ts';

/** What is anchored in a paragraph and stands elsewhere on the page. */
export type Beside = { kind: 'box'; blocks: Block[] } | Extract<Inline, { kind: 'art' | 'note' }>;

/** A paragraph with its number as printed. `indented` where its first line is set in by its looks, not by spaces. */
export type Paragraph = {
  kind: 'paragraph';
  inlines: InLine[];
  beside: Beside[];
  number: Printed | null;
  look: Look;
  indented: boolean;
};

/** A cell as its row writes it: the grid column it begins in, and whether it goes on from the row above. */
export type Cell = { column: number; columns: number; continues: boolean; blocks: Block[] };
export type Table = { kind: 'table'; columns: number; rows: Cell[][] };
/** Another document in the place of a paragraph. */
export type Chunk = { kind: 'chunk'; manuscript: Manuscript };
export type Block = Paragraph | Table | Chunk;

/** More columns than Word lets a table have (63) are a damaged file's. */
const mostColumns = 64;
const bound = (count: number | null, least: number): number => Math.min(mostColumns, Math.max(least, count ?? least));

/** The elements of some names under others that only wrap them; deleted ones and tables of contents are left out. */
function unwrapped(
  elements: readonly Element[],
  names: ReadonlySet<string>,
  context: Context,
  found: Element[] = [],
): Element[] {
  for (const element of elements) {
    const { name } = element;
    if (names.has(name)) found.push(element);
    else if (name === 'w:del' || name === 'w:moveFrom') context.leftOut.leave('修订中删除的文字', plainText(element));
    else if (name === 'w:sdt') {
      const properties = child(element, 'w:sdtPr');
      const gallery = valueOf(descend(properties, 'w:docPartObj'), 'w:docPartGallery');
      if (gallery === 'Table of Contents') context.leftOut.leave('目录', plainText(element));
      else if (child(properties, 'w:showingPlcHdr')) context.leftOut.leave('没有填写的提示', plainText(element));
      else unwrapped(child(element, 'w:sdtContent')?.children ?? [], names, context, found);
    } else if (!name.endsWith('Pr')) unwrapped(element.children, names, context, found);
  }
  return found;
}

const blockNames = new Set(['w:p', 'w:tbl', 'w:altChunk']);
const row = new Set(['w:tr']);
const cell = new Set(['w:tc']);

/** A paragraph whose end is deleted, hidden, or an initial set large goes on in the next one. */
function goesOn(properties: Element | undefined): 'deleted' | 'hidden' | null {
  const mark = child(properties, 'w:rPr');
  if (child(mark, 'w:del') ?? child(mark, 'w:moveFrom')) return 'deleted';
  const initial = child(properties, 'w:framePr')?.attributes.get('dropCap') ?? 'none';
  return switched(mark, 'w:vanish') === true || initial !== 'none' ? 'hidden' : null;
}

const hasWords = ({ inlines }: Gathered): boolean =>
  inlines.some((inline) => inline.kind === 'text' && inline.text.trim() !== '');

function numberOf(
  properties: Element | undefined,
  context: Context,
): { level: Level | undefined; next: () => Printed | null } {
  const chain = context.styles.paragraph(valueOf(properties, 'w:pStyle'));
  const direct = numberingIn(properties);
  const styled = chain.map(({ id, element }) => ({ id, ...numberingIn(child(element, 'w:pPr')) }));
  const source = styled.find((style) => style.list !== null);
  const list = direct.list ?? source?.list ?? null;
  const found = list === null ? undefined : context.lists.get(list);
  if (list === null || !found) return { level: undefined, next: () => null };
  const byStyle = found.levels.findIndex((one) => one?.style !== undefined && chain.some(({ id }) => id === one.style));
  const index =
    direct.level ??
    (direct.list === null ? (byStyle >= 0 ? byStyle : styled.find((style) => style.level !== null)?.level) : null) ??
    0;
  return { level: found.levels[index], next: () => context.count(found, index) };
}

function lookOf(properties: Element | undefined, gathered: Gathered, context: Context): Look {
  const chain = context.styles.paragraph(valueOf(properties, 'w:pStyle'));
  const level = headingLevel(properties, chain);
  const styles = chain.map(({ element }) => child(element, 'w:pPr'));
  const align = alignment([properties, ...styles, context.styles.defaults.paragraph]);
  const [size] = [...gathered.sizes].sort(([, left], [, right]) => right - left)[0] ?? [null];
  return {
    ...(level === undefined ? {} : { level }),
    ...(align === undefined ? {} : { align }),
    ...(gathered.characters > 0 && gathered.bold === gathered.characters ? { bold: true } : {}),
    ...(size === null ? {} : { size }),
  };
}

function finished(properties: Element | undefined, gathered: Gathered, context: Context, story: Story): Paragraph {
  const { level, next } = numberOf(properties, context);
  const styles = context.styles
    .paragraph(valueOf(properties, 'w:pStyle'))
    .map(({ element }) => child(element, 'w:pPr'));
  const inlines: InLine[] = [];
  const beside: Beside[] = [];
  // Before what is in boxes: their lists go on counting from the paragraph's own.
  const number = next();
  for (const inline of gathered.inlines)
    if (inline.kind === 'box') beside.push({ kind: 'box', blocks: blocksOf(inline.content.children, context, story) });
    else if (inline.kind === 'art' || inline.kind === 'note') beside.push(inline);
    else inlines.push(inline);
  return {
    kind: 'paragraph',
    inlines,
    beside,
    number,
    look: lookOf(properties, gathered, context),
    indented: isIndented([properties, level?.paragraph, ...styles, context.styles.defaults.paragraph]),
  };
}

/** The look that the style of a paragraph gives to its text. */
function baseLook(properties: Element | undefined, { styles }: Context) {
  const chain = styles.paragraph(valueOf(properties, 'w:pStyle')).map(({ element }) => child(element, 'w:rPr'));
  return runLook([...chain, styles.defaults.run], plainLook);
}

/** The rows of a table as they are written, without those that are deleted or hidden. */
function tableOf(element: Element, context: Context, story: Story): Table {
  const rows: Cell[][] = [];
  let columns = 0;
  for (const tr of unwrapped(element.children, row, context)) {
    const properties = child(tr, 'w:trPr');
    const gone = child(properties, 'w:del') ? '修订中删除的文字' : switched(properties, 'w:hidden') ? '隐藏文字' : null;
    if (gone !== null) {
      context.leftOut.leave(gone, plainText(tr));
      continue;
    }
    const cells: Cell[] = [];
    let column = Math.max(0, bound(wholeNumber(valueOf(properties, 'w:gridBefore')), 0));
    for (const tc of unwrapped(tr.children, cell, context)) {
      const own = child(tc, 'w:tcPr');
      if (child(own, 'w:cellDel')) {
        context.leftOut.leave('修订中删除的文字', plainText(tc));
        continue;
      }
      const span = bound(wholeNumber(valueOf(own, 'w:gridSpan')), 1);
      const merge = (name: string) => (child(own, name) ? (valueOf(own, name) ?? 'continue') : 'none');
      const blocks = blocksOf(tc.children, context, story);
      const last = cells.at(-1);
      if (merge('w:hMerge') === 'continue' && last) {
        last.columns += span;
        last.blocks.push(...blocks);
      } else cells.push({ column, columns: span, continues: merge('w:vMerge') === 'continue', blocks });
      column += span;
    }
    if (cells.length === 0) continue;
    columns = Math.max(columns, column + bound(wholeNumber(valueOf(properties, 'w:gridAfter')), 0));
    rows.push(cells);
  }
  return { kind: 'table', columns, rows };
}

/** A paragraph that goes on in the next one; `properties` are those of a paragraph before that the whole has. */
type Open = { properties: Element | undefined; last: Element | undefined; gathered: Gathered };

/** The paragraphs and tables among some elements, as they are when all changes are accepted. */
export function blocksOf(elements: readonly Element[], context: Context, story: Story): Block[] {
  const blocks: Block[] = [];
  let open: Open[] = [];
  const close = (): void => {
    for (const { properties, last, gathered } of open)
      if (gathered.inlines.length > 0) blocks.push(finished(properties ?? last, gathered, context, story));
    open = [];
  };
  for (const element of unwrapped(elements, blockNames, context)) {
    if (element.name === 'w:tbl') {
      close();
      blocks.push(tableOf(element, context, story));
      continue;
    }
    if (element.name === 'w:altChunk') {
      close();
      const manuscript = context.chunks.get(element);
      if (manuscript) blocks.push({ kind: 'chunk', manuscript });
      else context.leftOut.leave('未能读入的嵌入文档', element.attributes.get('r:id') ?? '');
      continue;
    }
    const own = child(element, 'w:pPr');
    const [before] = open;
    const inContents = unshown(story)?.field.kind === 'contents';
    const gathered = before?.gathered ?? nothing();
    const properties = before?.properties ?? own;
    gather(element, baseLook(own, context), { context, story, found: gathered });
    const next = goesOn(own);
    if (next !== null) {
      open = [{ properties: next === 'hidden' && hasWords(gathered) ? properties : undefined, last: own, gathered }];
      continue;
    }
    open = [];
    // The paragraphs of a table of contents are no paragraphs of the text, and count in no list.
    if (!inContents || gathered.inlines.length > 0) blocks.push(finished(properties, gathered, context, story));
  }
  close();
  return blocks;
}
