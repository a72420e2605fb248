import type { Repair } from '../../../../shared/recognise/outcome.ts';

/** Characters. More of a text that was left out is told by its length. */
const longest = 200;
/** Different texts of one kind; the others are counted. */
const most = 20;

const shortened = (text: string): string =>
  text.length <= longest ? text : `${text.slice(0, longest)}…（共${text.length}字）`;

/** Collects what a reader left out: `leave` notes a text under its kind, `all` has each text once, and many of a kind as one. */
export function leftOut(): { leave: (what: string, text: string) => void; all: () => Repair[] } {
  const kinds = new Map<string, Set<string>>();
  return {
    leave: (what, text) => {
      const trimmed = text.replaceAll(/\s+/g, ' ').trim();
      if (trimmed === '') return;
      const texts = kinds.get(what) ?? new Set();
      texts.add(shortened(trimmed));
      kinds.set(what, texts);
    },
    all: () =>
      [...kinds].flatMap(([what, texts]) => {
        const shown = [...texts].slice(0, most).map((before): Repair => ({ what, before, after: '' }));
        const more = texts.size - most;
        return more > 0 ? [...shown, { what, before: `另有${more}处`, after: '' }] : shown;
      }),
  };
}

export type LeftOut = ReturnType<typeof leftOut>;
