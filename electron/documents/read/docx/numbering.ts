import { child, descend, switched, valueOf, wholeNumber, type Element } from './xml.ts';

/** How one level of a list is counted and printed. `text` holds %1 to %9 where the numbers of the levels go. */
export type Level = {
  start: number;
  format: string;
  pattern: string;
  text: string;
  legal: boolean;
  /** The level, counted from 1, whose use begins this one anew; 0 for none, null for any higher one. */
  restart: number | null;
  /** The paragraph style whose paragraphs stand on this level. */
  style: string | undefined;
  spaced: boolean;
  hidden: boolean;
  paragraph: Element | undefined;
};

/** A list as paragraphs refer to it: lists of one `counter` go on counting from one another. */
export type List = { counter: string; levels: ReadonlyMap<number, Level>; starts: ReadonlyMap<number, number> };

/** The lists of a document by the id that paragraphs give. */
export type Lists = ReadonlyMap<string, List>;

function levelOf(element: Element): Level {
  const format = child(element, 'w:numFmt');
  const text = child(element, 'w:lvlText')?.attributes;
  return {
    start: wholeNumber(valueOf(element, 'w:start')) ?? 0,
    format: format?.attributes.get('val') ?? 'decimal',
    pattern: format?.attributes.get('format') ?? '',
    text: text?.get('val') ?? '',
    legal: switched(element, 'w:isLgl') === true,
    restart: wholeNumber(valueOf(element, 'w:lvlRestart')),
    style: valueOf(element, 'w:pStyle'),
    spaced: valueOf(element, 'w:suff') !== 'nothing',
    hidden: switched(child(element, 'w:rPr'), 'w:vanish') === true,
    paragraph: child(element, 'w:pPr'),
  };
}

/** Word numbers with levels 0 to 8 and no others. */
const levelIndex = (element: Element): number =>
  Math.min(8, Math.max(0, wholeNumber(element.attributes.get('ilvl')) ?? 0));

function levelsOf(abstract: Element | undefined): Map<number, Level> {
  const levels = abstract?.children.filter(({ name }) => name === 'w:lvl') ?? [];
  return new Map(levels.map((one) => [levelIndex(one), levelOf(one)]));
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
  const abstractOf = (num: Element | undefined): string => valueOf(num, 'w:abstractNumId') ?? '';

  const listOf = (num: Element): List => {
    let counter = abstractOf(num);
    const linked = valueOf(abstracts.get(counter), 'w:numStyleLink');
    if (linked !== undefined) counter = abstractOf(nums.get(listOfStyle(linked) ?? '')) || counter;
    const levels = levelsOf(abstracts.get(counter));
    const starts = new Map<number, number>();
    for (const override of num.children) {
      if (override.name !== 'w:lvlOverride') continue;
      const index = levelIndex(override);
      const own = child(override, 'w:lvl');
      if (own) levels.set(index, levelOf(own));
      const start = wholeNumber(valueOf(override, 'w:startOverride'));
      if (start !== null) starts.set(index, start);
    }
    return { counter, levels, starts };
  };
  return new Map([...nums].map(([id, num]) => [id, listOf(num)]));
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
