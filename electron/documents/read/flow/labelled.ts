import type { Block } from './block.ts';

/**
 * A note with the word and number it is known by. They do not stand in the sentence it belongs to: a number there would be read as
 * one of its figures.
 */
export function labelled(note: readonly Block[], number: number): Block[] {
  const [first, ...rest] = note;
  if (first?.kind !== 'paragraph') return [...note];
  return [{ ...first, text: `注${number}：${first.text.trimStart()}` }, ...rest];
}
