import { plainText } from './inline.ts';
import type { Parts } from './parts.ts';
import type { LeftOut } from './repairs.ts';

/** What stands on every page beside its number. */
const onlyNumber = /^[\s\d\p{P}第页共]*$/u;

/** Notes the running headers and footers, which are read no further; one that only numbers the pages says nothing. */
export function noteFurniture(parts: Parts, leftOut: LeftOut): void {
  for (const [type, what] of [
    ['header', '略去页眉'],
    ['footer', '略去页脚'],
  ] as const)
    for (const { root } of parts.related(type)) {
      const text = plainText(root);
      if (!onlyNumber.test(text)) leftOut.note(what, text);
    }
}
