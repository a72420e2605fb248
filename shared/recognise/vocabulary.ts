import { closestOf, type Closest } from './closest.ts';
import { bare } from './fold.ts';
import { printedOf, type Printed } from './printed.ts';
import type { Sought } from './targets.ts';

/** A label of a form that a text may be; `share` says how sure the text makes us, 0 to 1. */
export type Likely = { label: string; share: number };

/**
 * The words of all forms that are looked for: the labels of their rows, without marks, and what else they print. Kept in
 * one place for all of them, because the forms have most labels in common and a file is gone through once.
 */
export type Vocabulary = {
  /** The labels a text is printed for: the label itself or another way of writing it. */
  exactly: ReadonlyMap<string, readonly Likely[]>;
  closest: Closest;
  /** The labels that begin with a text but do not end with it. */
  begunBy: (text: string) => string[];
  longest: number;
  printed: Printed;
};

const note = /（[^（）]*(计|不包括|如|含)[^（）]*）/g;
const enumerator = /^(（[一二三四五六七八九十]+）|[一二三四五六七八九十]+、|\d+[.、．]|其中[:：])/;
const shortLabel = 4;

/** Other ways a label is found printed: without its note, without its number, without 行政 before it, or both. */
function variantsOf(label: string): string[] {
  const without = label.replace(note, '');
  const own = bare(label);
  return [without, label.replace(enumerator, ''), without.replace(enumerator, ''), label.replace(/^行政(?=.{4})/, '')]
    .map(bare)
    .filter((text, at, all) => text !== own && all.indexOf(text) === at)
    .filter((text) => text.length >= Math.min(shortLabel, own.length - 1) && text.length > 1);
}

const variantShare = 0.9;
const shortestBeginning = 8;
const leastBegun = 0.4;

/** The words of the tables that are looked for. */
export function vocabularyOf(sought: readonly Sought[]): Vocabulary {
  const texts = new Map(sought.flatMap(({ targets }) => targets.map((target) => [target.bare, target.label])));
  texts.delete('');
  const exactly = new Map<string, Likely[]>();
  const add = (text: string, likely: Likely) => exactly.set(text, [...(exactly.get(text) ?? []), likely]);
  for (const [label, printed] of texts) {
    add(label, { label, share: 1 });
    for (const text of variantsOf(printed)) add(text, { label, share: variantShare });
  }
  const labels = [...texts.keys()];
  return {
    exactly,
    closest: closestOf(labels),
    begunBy: (text) =>
      text.length < shortestBeginning
        ? []
        : labels.filter(
            (label) => text.length < label.length && text.length >= label.length * leastBegun && label.startsWith(text),
          ),
    longest: Math.max(0, ...labels.map((label) => label.length)),
    printed: printedOf(sought.flatMap((one) => one.words)),
  };
}
