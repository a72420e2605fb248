import type { Part } from './lines.ts';

/**
 * The same answer for the same object, looked for only once: of a report that was changed, what was not touched is the same
 * object as before. `rest` is what else is read; it is compared by identity.
 */
export function perObject<O extends object, R extends readonly unknown[], T>(
  find: (object: O, ...rest: R) => T,
): (object: O, ...rest: R) => T {
  const known = new WeakMap<O, { rest: R; found: T }>();
  return (object, ...rest) => {
    const before = known.get(object);
    if (before?.rest.every((one, at) => one === rest[at])) return before.found;
    const found = find(object, ...rest);
    known.set(object, { rest, found });
    return found;
  };
}

/** The same for the parts of a report (lines.ts). */
export const perPart = <R extends readonly unknown[], T>(
  find: (part: Part, ...rest: R) => T,
): ((part: Part, ...rest: R) => T) => perObject(find);
