import { whenForgotten } from './remembered.ts';

/** Numbers for words, the same for the same, until the texts are forgotten (remembered.ts). */
export function wordNumbers(): (words: string) => number {
  const numbers = new Map<string, number>();
  whenForgotten(() => numbers.clear());
  return (words) => {
    const known = numbers.get(words);
    if (known !== undefined) return known;
    numbers.set(words, numbers.size);
    return numbers.size - 1;
  };
}

/**
 * Who met a numbered thing first: what a map from its number would tell that is empty at every beginning. A report has thousands
 * of such things, and filling a map with them after every keystroke takes longer than all else.
 */
export function firstMet<T>() {
  let met: T[] = [];
  let when: number[] = [];
  let run = 0;
  whenForgotten(() => {
    met = [];
    when = [];
  });
  return {
    begin: (): void => {
      run += 1;
    },
    /** Who met this number before in this run; null if nobody did: then it is this one. */
    meet: (number: number, one: T): T | null => {
      if (when[number] === run) return met[number] ?? null;
      when[number] = run;
      met[number] = one;
      return null;
    },
  };
}
