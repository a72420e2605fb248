import { fieldOf, type Field } from '../flow/field.ts';
import type { Element } from '../ooxml/xml.ts';

/** The elements that open, divide and close fields, by the field they belong to. What belongs to none has no meaning. */
export type Fields = ReadonlyMap<Element, Field>;

type Open = { marks: Element[]; words: string; divided: boolean };

/** Pairs the marks of all fields under an element. One that is not closed would swallow the rest of the document: it is none. */
export function fieldsIn(root: Element): Fields {
  const fields = new Map<Element, Field>();
  const open: Open[] = [];
  const visit = (element: Element): void => {
    const last = open.at(-1);
    if (element.name === 'w:instrText') {
      if (last && !last.divided) last.words += element.text;
    } else if (element.name === 'w:fldChar') {
      const type = element.attributes.get('fldCharType');
      if (type === 'begin') open.push({ marks: [element], words: '', divided: false });
      else if (last) {
        last.marks.push(element);
        last.divided = true;
        if (type === 'end') {
          open.pop();
          const field = fieldOf(last.words);
          for (const mark of last.marks) fields.set(mark, field);
        }
      }
    }
    for (const one of element.children) visit(one);
  };
  visit(root);
  return fields;
}
