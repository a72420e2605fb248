import type { Block, Inline, Prose } from './prose.ts';

type Rewrite = (indicator: string) => Inline;

/** The prose with every figure in it, wherever it stands, put as `rewrite` says; the same object where nothing changes. */
export function mapFigures(prose: Prose, rewrite: Rewrite): Prose {
  let changed = false;
  const inline = (content: readonly Inline[]): Inline[] => {
    const next = content.map((item) => {
      if (item.type === 'text') return item;
      const now = rewrite(item.attrs.indicator);
      changed ||= now.type === 'text' || now.attrs.indicator !== item.attrs.indicator;
      return now;
    });
    return joined(next);
  };
  const withContent = <T extends { content?: Inline[] | undefined }>(block: T): T =>
    block.content === undefined ? block : { ...block, content: inline(block.content) };
  const content = prose.content.map((block): Block => {
    switch (block.type) {
      case 'paragraph':
        return withContent(block);
      case 'heading':
        return withContent(block);
      case 'table':
        return {
          ...block,
          content: block.content.map((row) => ({
            ...row,
            content: row.content.map((cell) => ({ ...cell, content: cell.content.map((line) => withContent(line)) })),
          })),
        };
      case 'picture':
        return block;
    }
  });
  return changed ? { ...prose, content } : prose;
}

/** Texts side by side are one text, as an editor writes them. */
function joined(content: readonly Inline[]): Inline[] {
  return content.reduce<Inline[]>((done, item) => {
    const last = done.at(-1);
    if (last?.type !== 'text' || item.type !== 'text') return [...done, item];
    return [...done.slice(0, -1), { type: 'text', text: last.text + item.text }];
  }, []);
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
