import type { Block, Inline, Prose } from './prose.ts';

type Edit = (line: readonly Inline[]) => Inline[];

/** The prose with every line of text in it, of paragraphs, headings and the cells of tables, put as `edit` says, in order. */
export function mapLines(prose: Prose, edit: Edit): Prose {
  const edited = <T extends { content?: Inline[] | undefined }>(block: T): T =>
    block.content === undefined ? block : { ...block, content: edit(block.content) };
  const content = prose.content.map((block): Block => {
    switch (block.type) {
      case 'paragraph':
        return edited(block);
      case 'heading':
        return edited(block);
      case 'table':
        return {
          ...block,
          content: block.content.map((row) => ({
            ...row,
            content: row.content.map((cell) => ({ ...cell, content: cell.content.map((line) => edited(line)) })),
          })),
        };
      case 'picture':
        return block;
    }
  });
  return { ...prose, content };
}

/** The lines of text of a prose in their order: paragraphs, headings, and the paragraphs in the cells of tables. */
export function linesOf(prose: Prose): (readonly Inline[])[] {
  return prose.content.flatMap((block): (readonly Inline[])[] => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return [block.content ?? []];
      case 'table':
        return block.content.flatMap((row) =>
          row.content.flatMap((cell) => cell.content.map((line) => line.content ?? [])),
        );
      case 'picture':
        return [];
    }
  });
}
