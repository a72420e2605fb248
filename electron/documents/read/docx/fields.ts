import type { Element } from './xml.ts';

/**
 * What becomes of a field: its result is shown, left out as a page number or as a table of contents, or drawn from its
 * instruction because such fields have no result.
 */
export type Field = { kind: 'shown' | 'page' | 'contents' | 'drawn'; instruction: string };

/** The elements that open, divide and close fields, by the field they belong to. What belongs to none has no meaning. */
export type Fields = ReadonlyMap<Element, Field>;

const kinds: readonly (readonly [RegExp, Field['kind']])[] = [
  [/^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b/i, 'page'],
  [/^\s*TOC\b/i, 'contents'],
  [/^\s*EQ\b/i, 'drawn'],
];

/** A field by its instruction (ISO/IEC 29500, 17.16). */
export function fieldOf(instruction: string): Field {
  return { kind: kinds.find(([pattern]) => pattern.test(instruction))?.[1] ?? 'shown', instruction };
}

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

const circles = /[○〇◯Oo]/;

/**
 * What an EQ field draws, as far as it is text. One thing put over another (\o) is a number in a circle, or phonetic signs over
 * the words they belong to, which stand last.
 */
export function drawnText(instruction: string): string {
  const body = instruction.replace(/^\s*EQ\s*/i, '').replace(/\\\*\s*(?:"[^"]*"|\S+)/g, '');
  const over = /\\o(?:\\a[lcrd])?\s*\((.*)\)/is.exec(body)?.[1];
  if (over === undefined)
    return body
      .replace(/\\[a-z]+\d*/gi, '')
      .replace(/[()]/g, '')
      .trim();
  const parts = over
    .replace(/\\s\\(?:up|do)\s*\d*\s*\([^()]*\)/gi, '')
    .split(/[,;，]/)
    .map((part) => part.trim());
  const words = parts.at(-1) ?? '';
  const number = Number(words);
  const inCircle = parts.length > 1 && circles.test(parts[0] ?? '');
  return inCircle && number >= 1 && number <= 20 ? String.fromCodePoint(0x2460 + number - 1) : words;
}
