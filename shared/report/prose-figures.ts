import type { Inline, Prose } from './prose.ts';
import { mapLines } from './prose-lines.ts';

type Rewrite = (indicator: string) => Inline;

/** The prose with every figure in it, wherever it stands, put as `rewrite` says; the same object where nothing changes. */
export function mapFigures(prose: Prose, rewrite: Rewrite): Prose {
  let changed = false;
  const next = mapLines(prose, (line) =>
    joined(
      line.map((item) => {
        if (item.type === 'text') return item;
        const now = rewrite(item.attrs.indicator);
        changed ||= now.type === 'text' || now.attrs.indicator !== item.attrs.indicator;
        return now;
      }),
    ),
  );
  return changed ? next : prose;
}

/** Texts side by side are one text, as an editor writes them. */
function joined(content: readonly Inline[]): Inline[] {
  return content.reduce<Inline[]>((done, item) => {
    const last = done.at(-1);
    if (last?.type !== 'text' || item.type !== 'text') return [...done, item];
    return [...done.slice(0, -1), { type: 'text', text: last.text + item.text }];
  }, []);
}
