import type { Repair } from '../../../../shared/recognise/outcome.ts';

/** Notes what was left out on purpose: the same words of the same kind once, and of one kind no more than a clerk can read. */
export type LeftOut = { note: (what: string, words: string) => void; repairs: () => Repair[] };

const most = 50;
const longest = 500;

export function leftOut(): LeftOut {
  const kinds = new Map<string, Set<string>>();
  return {
    note: (what, words) => {
      const text = words.replace(/\s+/g, ' ').trim();
      if (text === '') return;
      const known = kinds.get(what) ?? new Set();
      kinds.set(what, known.add(text.length > longest ? `${text.slice(0, longest)}……` : text));
    },
    repairs: () =>
      [...kinds].flatMap(([what, words]) => {
        const shown = [...words].slice(0, most).map((before) => ({ what, before, after: '' }));
        const more = words.size - shown.length;
        return more > 0 ? [...shown, { what, before: `还有${more}处`, after: '' }] : shown;
      }),
  };
}
