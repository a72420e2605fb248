import type { ListLevel, ListUse } from '../flow/counters.ts';
import { child, descend, switched, valueOf, wholeNumber, type Element } from '../ooxml/xml.ts';

/** A level with the paragraph style whose paragraphs stand on it, and how it sets its paragraphs. */
export type Level = ListLevel & { style: string | undefined; paragraph: Element | undefined };

/** A list as paragraphs refer to it. */
type List = Omit<ListUse, 'levels'> & { levels: readonly (Level | undefined)[] };

/** The lists of a document by the id that paragraphs give. */
export type Lists = ReadonlyMap<string, List>;

/** What is printed before a paragraph: %1 to %9 stand for the numbers of the levels. */
const partsOf = (text: string): (string | number)[] =>
  text.split(/(%[1-9])/).map((part) => (/^%[1-9]$/.test(part) ? Number(part.charAt(1)) - 1 : part));

function levelOf(element: Element): Level {
  const format = child(element, 'w:numFmt');
  const name = format?.attributes.get('val') ?? 'decimal';
  const text = child(element, 'w:lvlText')?.attributes;
  const restart = wholeNumber(valueOf(element, 'w:lvlRestart'));
  return {
    start: wholeNumber(valueOf(element, 'w:start')) ?? 0,
    format: name,
    // A format of Word's own, "001, 002, 003, ...", says how many digits there are at least.
    digits: name === 'custom' ? (/^0*\d/.exec(format?.attributes.get('format') ?? '')?.[0].length ?? 1) : 1,
    text: partsOf(text?.get('val') ?? ''),
    legal: switched(element, 'w:isLgl') === true,
    // Counted from 1; 0 says that nothing begins it anew.
    restartAfter: restart === null ? null : restart - 1,
    style: valueOf(element, 'w:pStyle'),
    spaced: valueOf(element, 'w:suff') !== 'nothing',
    hidden: switched(child(element, 'w:rPr'), 'w:vanish') === true,
    paragraph: child(element, 'w:pPr'),
  };
}

/** Word numbers with levels 0 to 8 and no others. */
const levelIndex = (element: Element): number =>
  Math.min(8, Math.max(0, wholeNumber(element.attributes.get('ilvl')) ?? 0));

function levelsOf(abstract: Element | undefined): (Level | undefined)[] {
  const levels: (Level | undefined)[] = Array.from({ length: 9 }, () => undefined);
  for (const one of abstract?.children ?? []) if (one.name === 'w:lvl') levels[levelIndex(one)] = levelOf(one);
  return levels;
}

/**
 * The lists a document declares. A definition may only point to the list of a numbering style; `listOfStyle` says which one
 * that is.
 */
export function readLists(root: Element | undefined, listOfStyle: (style: string) => string | undefined): Lists {
  const all = root?.children ?? [];
  const abstracts = new Map(
    all.filter(({ name }) => name === 'w:abstractNum').map((one) => [one.attributes.get('abstractNumId') ?? '', one]),
  );
  const nums = new Map(
    all.filter(({ name }) => name === 'w:num').map((one) => [one.attributes.get('numId') ?? '', one]),
  );
  const declared = new Map<string, readonly (Level | undefined)[]>();
  const levelsFor = (abstract: string): readonly (Level | undefined)[] => {
    const levels = declared.get(abstract) ?? levelsOf(abstracts.get(abstract));
    declared.set(abstract, levels);
    return levels;
  };
  const abstractOf = (num: Element | undefined): string => valueOf(num, 'w:abstractNumId') ?? '';

  const listOf = (use: string, num: Element): List => {
    let counter = abstractOf(num);
    const linked = valueOf(abstracts.get(counter), 'w:numStyleLink');
    if (linked !== undefined) counter = abstractOf(nums.get(listOfStyle(linked) ?? '')) || counter;
    const own = new Map<number, Level>();
    const starts = new Map<number, number>();
    for (const override of num.children) {
      if (override.name !== 'w:lvlOverride') continue;
      const index = levelIndex(override);
      const level = child(override, 'w:lvl');
      if (level) own.set(index, levelOf(level));
      const start = wholeNumber(valueOf(override, 'w:startOverride'));
      if (start !== null) starts.set(index, start);
    }
    // Most lists only name what is declared, and a file may hold many: they share its levels.
    const shared = levelsFor(counter);
    const levels = own.size === 0 ? shared : shared.map((level, index) => own.get(index) ?? level);
    return { list: counter, use, levels, starts };
  };
  return new Map([...nums].map(([id, num]) => [id, listOf(id, num)]));
}

/** The id of a list and the level on it that properties name; null for what they leave open. */
export function numberingIn(properties: Element | undefined): { list: string | null; level: number | null } {
  const numbering = descend(properties, 'w:numPr');
  const level = wholeNumber(valueOf(numbering, 'w:ilvl'));
  return {
    list: valueOf(numbering, 'w:numId') ?? null,
    level: level === null ? null : Math.min(8, Math.max(0, level)),
  };
}
