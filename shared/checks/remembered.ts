/** Characters of texts that are remembered at once: some dozens of long reports, or a day of typing in one. */
const most = 4_000_000;

let numbers = new Map<string, number>();
let characters = 0;
const forgetters: (() => void)[] = [];

/** The number under which all that is found in a text is kept. It holds until the texts are forgotten. */
export function textNumber(text: string): number {
  const known = numbers.get(text);
  if (known !== undefined) return known;
  const next = numbers.size;
  numbers.set(text, next);
  characters += text.length;
  return next;
}

/** Has something done when all texts are forgotten: what is kept under their numbers must go with them. */
export function whenForgotten(forget: () => void): void {
  forgetters.push(forget);
}

/** Forgets all texts if there are too many, and says whether it did. Numbers given out before mean nothing then. */
export function forgetTexts(): boolean {
  if (characters <= most) return false;
  numbers = new Map();
  characters = 0;
  for (const forget of forgetters) forget();
  return true;
}

/**
 * The same answer for the same text, looked for only once: after a keystroke all other lines are known already. Who has the
 * text's number at hand gives it, and spares looking the text up.
 */
export function remembered<T>(find: (text: string) => readonly T[]): (text: string, number?: number) => readonly T[] {
  let known: (readonly T[] | undefined)[] = [];
  whenForgotten(() => {
    known = [];
  });
  return (text, number = textNumber(text)) => {
    const before = known[number];
    if (before) return before;
    const found = find(text);
    known[number] = found;
    return found;
  };
}
