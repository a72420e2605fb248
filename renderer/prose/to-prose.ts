import type { JSONContent } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import {
  longestLine,
  mostTableColumns,
  mostTableRows,
  narrowestPicture,
  widestPicture,
} from '../../shared/report/limits.ts';
import {
  blockSchema,
  emptyProse,
  paragraphOf,
  type Block,
  type Inline,
  type Paragraph,
  type Prose,
  type ProseTable,
} from '../../shared/report/prose.ts';

/**
 * The editor's document as prose of our schema: what only the editor knows (column widths, alignment) is left out,
 * spans and sizes are brought within the schema's limits, and a longer table goes on in a second one. What no block of
 * ours can be is kept as its words, so no text is dropped. There may be more blocks than a section can have.
 */
export function toProse(document: JSONContent): Prose {
  return proseWith((document.content ?? []).flatMap(soundBlocks));
}

/** Nodes of a document never change: a keystroke makes a new one only of the paragraph it falls into. */
const known = new WeakMap<Node, Block[]>();

/**
 * The same of a document as the editor holds it. A block that has not changed since is the same object again, so that a
 * keystroke costs as much as the paragraph it falls into, however long the section is.
 */
export function proseOf(document: Node): Prose {
  return proseWith(document.children.flatMap(blocksOf));
}

/** What a block of the editor is in the report; a table that is too long is several. The same objects each time. */
export function blocksOf(node: Node): Block[] {
  const before = known.get(node);
  if (before) return before;
  const blocks = soundBlocks(node.toJSON());
  known.set(node, blocks);
  return blocks;
}

const proseWith = (content: Block[]): Prose => (content.length === 0 ? emptyProse() : { type: 'doc', content });

function soundBlocks(node: JSONContent): Block[] {
  return toBlocks(node).map((block) => blockSchema.safeParse(block).data ?? paragraphOf(wordsOf(node)));
}

const wordsOf = (node: JSONContent): string => node.text ?? (node.content ?? []).map(wordsOf).join('');

function toBlocks(node: JSONContent): unknown[] {
  switch (node.type) {
    case 'heading':
      return [withInline({ type: 'heading', attrs: headingAttrs(node) }, node)];
    case 'table':
      return tables(node);
    case 'picture':
      return [{ type: 'picture', attrs: pictureAttrs(node) }];
    default:
      return [toParagraph(node)];
  }
}

const toParagraph = (node: JSONContent): unknown => withInline({ type: node.type }, node);

function withInline(block: object, node: JSONContent): unknown {
  const content = (node.content ?? []).map(toInline);
  return content.length === 0 ? block : { ...block, content };
}

function toInline(node: JSONContent): unknown {
  return node.type === 'text'
    ? { type: 'text', text: node.text }
    : { type: node.type, attrs: { indicator: node.attrs?.indicator } };
}

function headingAttrs(node: JSONContent): object {
  const level: unknown = node.attrs?.level;
  return node.attrs?.restart === true ? { level, restart: true } : { level };
}

function pictureAttrs(node: JSONContent): object {
  const { picture, alt, widthMm } = node.attrs ?? {};
  const width = typeof widthMm === 'number' ? widthMm : 120;
  return {
    picture,
    alt: typeof alt === 'string' ? alt.slice(0, longestLine) : '',
    widthMm: clamp(width, narrowestPicture, widestPicture),
  };
}

function tables(node: JSONContent): unknown[] {
  const rows = (node.content ?? []).map((row) => row.content ?? []);
  const parts: unknown[] = [];
  for (let from = 0; from < rows.length; from += mostTableRows) {
    const part = rows.slice(from, from + mostTableRows);
    parts.push({
      type: 'table',
      content: part.map((cells, index) => ({
        type: 'tableRow',
        content: cells.map((cell) => toCell(cell, part.length - index)),
      })),
    });
  }
  return parts;
}

function toCell(cell: JSONContent, rowsLeft: number): unknown {
  return {
    type: cell.type,
    attrs: { colspan: span(cell.attrs?.colspan, mostTableColumns), rowspan: span(cell.attrs?.rowspan, rowsLeft) },
    content: (cell.content ?? []).map(toParagraph),
  };
}

const span = (value: unknown, most: number): number =>
  typeof value === 'number' ? clamp(Math.round(value), 1, most) : 1;

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

/** Prose as the editor takes it in; the shapes are the same. */
export function toEditor(prose: Prose): JSONContent {
  return { type: 'doc', content: prose.content.map(blockToEditor) };
}

function blockToEditor(block: Block): JSONContent {
  switch (block.type) {
    case 'table':
      return tableToEditor(block);
    case 'picture':
      return { type: 'picture', attrs: { ...block.attrs } };
    case 'heading':
      return { type: 'heading', attrs: { ...block.attrs }, content: inlineToEditor(block.content) };
    case 'paragraph':
      return paragraphToEditor(block);
  }
}

function paragraphToEditor(block: Paragraph): JSONContent {
  return { type: 'paragraph', content: inlineToEditor(block.content) };
}

function inlineToEditor(content: readonly Inline[] | undefined): JSONContent[] {
  return (content ?? []).map((item) =>
    item.type === 'text' ? { type: 'text', text: item.text } : { type: 'figure', attrs: { ...item.attrs } },
  );
}

function tableToEditor(block: ProseTable): JSONContent {
  return {
    type: 'table',
    content: block.content.map((row) => ({
      type: 'tableRow',
      content: row.content.map((cell) => ({
        type: cell.type,
        attrs: { ...cell.attrs },
        content: cell.content.map(paragraphToEditor),
      })),
    })),
  };
}
