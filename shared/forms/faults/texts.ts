import type { Fault, Path } from '../fault.ts';
import { placeWords } from '../file/places.ts';
import type { Form } from '../form.ts';

/** Control characters, line breaks, halves of a character: no label has them, and Word and Excel refuse some. */
const unprintable = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\uFFFE\uFFFF]/u;

/** Texts that can not be printed. */
export function textFaults(form: Form): Fault[] {
  const visit = (part: unknown, path: Path): Fault[] => {
    if (typeof part === 'string') return unprintable.test(part) ? [fault(form, path)] : [];
    if (typeof part !== 'object' || part === null) return [];
    if (Array.isArray(part)) return part.flatMap((item, at) => visit(item, [...path, at]));
    return Object.entries(part).flatMap(([name, item]) => visit(item, [...path, name]));
  };
  return visit(form, []);
}

const fault = (form: Form, path: Path): Fault => ({
  path,
  words: () => ({ what: `${placeWords(form, path)}里有换行或看不见的控制字符`, todo: '删去它们' }),
});
