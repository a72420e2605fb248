/** Fields whose results only say where things stand and are left out, and what a clerk calls them. */
const left: Readonly<Record<string, string>> = {
  PAGE: '页码',
  NUMPAGES: '页码',
  SECTIONPAGES: '页码',
  TOC: '目录',
};

/** What the result of a field is called that is left out; null for one that is read. */
export const furnitureOf = (instruction: string): string | null =>
  left[/^\s*([A-Za-z]+)/.exec(instruction)?.[1]?.toUpperCase() ?? ''] ?? null;

const enclosed = /^\s*EQ\s.*\\o\s*(?:\\a[clr])?\s*\([^,，、]{1,4}[,，、;；]\s*([^)]{1,4}?)\s*\)/i;
const ordinals = '一二三四五六七八九十';

/**
 * What a field without a result prints, as far as it is text: a character in a circle, as the command of that name writes it: ①,
 * ㊀, or in brackets where there is no such character.
 */
export function printedBy(instruction: string): string {
  const inner = enclosed.exec(instruction)?.[1];
  if (inner === undefined) return '';
  const number = Number(inner);
  if (Number.isInteger(number) && number >= 1 && number <= 20) return String.fromCodePoint(0x2460 + number - 1);
  const chinese = inner.length === 1 ? ordinals.indexOf(inner) : -1;
  return chinese >= 0 ? String.fromCodePoint(0x3280 + chinese) : `（${inner}）`;
}
