import { useEffect, useState } from 'react';
import type { Spell, Spelling } from './figure-search.ts';

/** Asked for once, when somebody first searches: the dictionary is larger than the rest of the editor. */
let loading: Promise<Spell> | null = null;
let loaded: Spell | null = null;

async function load(): Promise<Spell> {
  const { pinyin } = await import('pinyin-pro');
  const known = new Map<string, Spelling>();
  const letters = (text: string, pattern: 'first' | 'pinyin'): string =>
    pinyin(text, { pattern, toneType: 'none', type: 'array', nonZh: 'removed', v: true }).join('').toLowerCase();
  loaded = (text) => {
    const before = known.get(text);
    if (before) return before;
    const spelling = { initials: letters(text, 'first'), full: letters(text, 'pinyin') };
    known.set(text, spelling);
    return spelling;
  };
  return loaded;
}

/** Pinyin of Chinese words; null in the moment until the dictionary is there. */
export function useSpelling(): Spell | null {
  const [spell, setSpell] = useState<Spell | null>(() => loaded);
  useEffect(() => {
    let gone = false;
    loading ??= load();
    void loading.then((ready) => {
      if (!gone) setSpell(() => ready);
    });
    return () => {
      gone = true;
    };
  }, []);
  return spell;
}
