import { drawnText, fieldOf, furniture } from '../flow/field.ts';
import type { Stretch } from './fib.ts';

/**
 * What is not read of a stretch because of its fields: `silent` are instructions, `furniture` the results that only say where
 * things stand (page numbers, the table of contents); `shown` is what a field without a result prints, by where it ends.
 */
export type Fields = {
  silent: (cp: number) => boolean;
  furniture: (cp: number) => string | null;
  shown: ReadonlyMap<number, string>;
};

const begin = 0x13;
const separator = 0x14;
const end = 0x15;
const longestInstruction = 200;

type Open = { at: number; separator: number | null };

/** Finds the fields of a stretch of text. One that does not end, as in a damaged file, hides nothing. */
export function fieldsIn(text: string, { from, to }: Stretch): Fields {
  const silence = new Int32Array(to - from + 1);
  const kinds: { from: number; to: number; what: string }[] = [];
  const shown = new Map<number, string>();
  const open: Open[] = [];
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    const top = open.at(-1);
    if (code === begin) open.push({ at, separator: null });
    else if (code === separator && top) top.separator ??= at;
    else if (code === end && top) {
      open.pop();
      const instruction = text.slice(top.at + 1, Math.min(top.separator ?? at, top.at + longestInstruction));
      const silentTo = top.separator ?? at;
      silence[top.at - from] = (silence[top.at - from] ?? 0) + 1;
      silence[silentTo - from + 1] = (silence[silentTo - from + 1] ?? 0) - 1;
      const { kind } = fieldOf(instruction);
      const what = furniture[kind];
      if (what !== undefined && top.separator !== null) kinds.push({ from: top.separator, to: at, what });
      if (top.separator === null && kind === 'drawn') shown.set(at, drawnText(instruction));
    }
  }
  let depth = 0;
  const silent = Uint8Array.from({ length: to - from }, (_, index) => {
    depth += silence[index] ?? 0;
    return depth > 0 ? 1 : 0;
  });
  return { silent: (cp) => silent[cp - from] === 1, furniture: furnitureAt(kinds), shown };
}

/** The kind of what lies around a place: fields end in the order in which they close, so the widest are looked at alone. */
function furnitureAt(kinds: { from: number; to: number; what: string }[]): (cp: number) => string | null {
  const outer: typeof kinds = [];
  for (const kind of kinds.toSorted((one, other) => one.from - other.from || other.to - one.to))
    if ((outer.at(-1)?.to ?? -1) < kind.from) outer.push(kind);
  let at = 0;
  return (cp) => {
    if ((outer[at]?.from ?? 0) > cp) at = 0;
    while (at < outer.length && (outer[at]?.to ?? 0) <= cp) at += 1;
    const found = outer[at];
    return found && cp > found.from && cp < found.to ? found.what : null;
  };
}
