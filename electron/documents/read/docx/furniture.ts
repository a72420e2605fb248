import { numbersPages } from '../flow/page-furniture.ts';
import { plainText } from './inline.ts';
import type { Parts } from '../ooxml/parts.ts';
import type { LeftOut } from '../flow/repairs.ts';

/** Notes the running headers and footers, which are read no further; one that only numbers the pages says nothing. */
export function noteFurniture(parts: Parts, leftOut: LeftOut): void {
  for (const type of ['header', 'footer'])
    for (const { root } of parts.related(type)) {
      const text = plainText(root);
      if (!numbersPages(text)) leftOut.leave('页眉页脚', text);
    }
}
