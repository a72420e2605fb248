import { figureMark } from '../../shared/report/sentences.ts';
import { linesOf } from '../../shared/report/prose-lines.ts';
import type { Block, Prose } from '../../shared/report/prose.ts';
import { characterCount } from '../../shared/wording/count.ts';

/** Blocks are never changed in place: only the paragraph one types in is counted anew. */
const known = new WeakMap<Block, number>();

function countOf(block: Block): number {
  const before = known.get(block);
  if (before !== undefined) return before;
  const lines = linesOf({ type: 'doc', content: [block] });
  const count = lines.reduce((sum, line) => {
    const text = line.map((item) => (item.type === 'text' ? item.text : figureMark)).join('');
    return sum + characterCount(text.replaceAll(figureMark, '0'));
  }, 0);
  known.set(block, count);
  return count;
}

/** How long a section is, as WPS counts. What an input method is still composing is not in the prose yet and not counted. */
export function CharacterCount({ prose }: { prose: Prose }) {
  const count = prose.content.reduce((sum, block) => sum + countOf(block), 0);
  return (
    <p className="quiet small prose-foot" data-testid="character-count">
      本章{count}字
    </p>
  );
}
