import { useCallback, useSyncExternalStore } from 'react';
import { figureMark } from '../../shared/report/sentences.ts';
import { linesOf } from '../../shared/report/prose-lines.ts';
import type { Block } from '../../shared/report/prose.ts';
import { characterCount } from '../../shared/wording/count.ts';
import type { ProseSource } from './prose-source.ts';

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

/** Milliseconds after which the count follows even where the window has had no time for it. */
const longest = 500;

/**
 * How long a section is, as WPS counts. What an input method is still composing is not in the prose yet and not counted.
 * The count follows once the window has nothing better to do: a key is painted before it.
 */
export function CharacterCount({ prose }: { prose: ProseSource }) {
  const subscribe = useCallback(
    (listener: () => void) => {
      let asked = 0;
      const stop = prose.subscribe(() => {
        window.cancelIdleCallback(asked);
        asked = window.requestIdleCallback(listener, { timeout: longest });
      });
      return () => {
        stop();
        window.cancelIdleCallback(asked);
      };
    },
    [prose],
  );
  const count = useSyncExternalStore(subscribe, () =>
    (prose.get()?.content ?? []).reduce((sum, block) => sum + countOf(block), 0),
  );
  return (
    <p className="quiet small prose-foot" data-testid="character-count">
      本章{count}字
    </p>
  );
}
