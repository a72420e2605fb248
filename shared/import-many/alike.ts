import { bare } from '../recognise/fold.ts';

/** A name without what offices write and leave out by turns: marks and blanks, 人民, 政府 at the end, 室 of 办公室. */
const plain = (name: string): string =>
  bare(name)
    .replaceAll('人民政府', '政府')
    .replace(/办公室$/, '办')
    .replace(/政府$/, '');

/**
 * Whether two names may be one agency's though they are written otherwise: 某县（本级）and 某县(本级), 某县政府 and 某县人民政府. Who
 * is meant only a person can say.
 */
export function mayBeSameAgency(one: string, other: string): boolean {
  const name = plain(one);
  return name !== '' && name === plain(other);
}
