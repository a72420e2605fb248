import { child, descend, switched, valueOf, wholeNumber, type Element } from '../ooxml/xml.ts';

type Style = { id: string; name: string; base: string | undefined; element: Element; isDefault: boolean };

/**
 * The styles of a document. Each question is put to a style and then to those it is based on, the nearest one first; a paragraph
 * or run without a style has the default one.
 */
export type Styles = {
  paragraph: (id: string | undefined) => readonly Style[];
  character: (id: string | undefined) => readonly Style[];
  /** The list of a numbering style. */
  listOf: (id: string) => string | undefined;
  /** What stands for everything no style says. */
  defaults: { paragraph: Element | undefined; run: Element | undefined };
};

/** Based on one another in a circle only in damaged files. */
const longestChain = 20;

export function readStyles(root: Element | undefined): Styles {
  const styles = (root?.children ?? []).filter(({ name }) => name === 'w:style');
  const byId = new Map<string, Style>();
  let usual: Style | undefined;
  for (const element of styles) {
    const id = element.attributes.get('styleId') ?? '';
    const isDefault = ['1', 'true', 'on'].includes(element.attributes.get('default') ?? '');
    const style = {
      id,
      name: valueOf(element, 'w:name') ?? '',
      base: valueOf(element, 'w:basedOn'),
      element,
      isDefault,
    };
    byId.set(id, style);
    if (isDefault && (element.attributes.get('type') ?? 'paragraph') === 'paragraph') usual ??= style;
  }
  const chain = (from: Style | undefined): Style[] => {
    const found: Style[] = [];
    for (let at = from; at && found.length < longestChain && !found.includes(at); at = byId.get(at.base ?? ''))
      found.push(at);
    return found;
  };
  const defaults = child(root, 'w:docDefaults');
  return {
    paragraph: (id) => chain(byId.get(id ?? '') ?? usual),
    character: (id) => chain(byId.get(id ?? '')),
    listOf: (id) => valueOf(descend(byId.get(id)?.element, 'w:pPr', 'w:numPr'), 'w:numId'),
    defaults: {
      paragraph: descend(defaults, 'w:pPrDefault', 'w:pPr'),
      run: descend(defaults, 'w:rPrDefault', 'w:rPr'),
    },
  };
}

/** A property of the first of some elements that says anything of it. */
export function first<T>(elements: readonly (Element | undefined)[], read: (one: Element) => T | null): T | null {
  for (const element of elements) {
    const found = element && read(element);
    if (found !== null && found !== undefined) return found;
  }
  return null;
}

/** A size in points: attributes hold half points, in strict files also a measure with its unit. */
function points(text: string | undefined): number | null {
  const half = wholeNumber(text);
  if (half !== null) return half / 2;
  const measure = /^\s*(\d{1,4}(?:\.\d+)?)pt\s*$/.exec(text ?? '');
  return measure ? Number(measure[1]) : null;
}

/** How text looks; `size` is in points, null where the document does not say. */
export type RunLook = { bold: boolean; size: number | null; hidden: boolean };

/** How text stands out before anything is said of it. */
export const plainLook: RunLook = { bold: false, size: null, hidden: false };

/** How the text of a run looks whose properties stand in these elements, the nearest first; as `base` where they do not say. */
export function runLook(properties: readonly (Element | undefined)[], base: RunLook): RunLook {
  return {
    bold: first(properties, (one) => switched(one, 'w:b')) ?? base.bold,
    size: first(properties, (one) => points(valueOf(one, 'w:sz'))) ?? base.size,
    hidden: first(properties, (one) => switched(one, 'w:vanish')) ?? base.hidden,
  };
}

const titleNames = /^(?:title|标题|文档标题)$/i;
const headingName = /^(?:heading|标题|標題)\s*([1-9])$/i;

/**
 * The level of a heading a paragraph is by its style or its outline level, 0 for a document's title; undefined for text. Programs
 * give styles ids of their own, and the style of a title has an outline level in Chinese ones, so the name goes first.
 */
export function headingLevel(own: Element | undefined, chain: readonly Style[]): number | undefined {
  if (chain.some(({ name }) => titleNames.test(name))) return 0;
  const outlined = (properties: Element | undefined): number | null => wholeNumber(valueOf(properties, 'w:outlineLvl'));
  const direct = outlined(own);
  // Level 9 says that it is text.
  if (direct !== null) return direct >= 0 && direct < 9 ? direct + 1 : undefined;
  for (const { name, element } of chain) {
    const named = headingName.exec(name);
    const level = outlined(child(element, 'w:pPr')) ?? (named ? Number(named[1]) - 1 : null);
    if (level !== null) return level >= 0 && level < 9 ? level + 1 : undefined;
  }
  return undefined;
}

/** Whether the first line of a paragraph is set in; each attribute is looked for by itself. */
export function isIndented(properties: readonly (Element | undefined)[]): boolean {
  const measure = (name: string) =>
    first(properties, (one) => {
      const text = child(one, 'w:ind')?.attributes.get(name);
      return text === undefined ? null : Number.parseFloat(text) || 0;
    });
  // In characters it goes before the same in points, but nought characters only take back those of a style.
  return (measure('firstLineChars') || (measure('firstLine') ?? 0)) > 0;
}

const alignments: Readonly<Record<string, 'center' | 'right'>> = { center: 'center', right: 'right', end: 'right' };

/** Where the lines of a paragraph stand, if not as those of any text. */
export function alignment(properties: readonly (Element | undefined)[]): 'center' | 'right' | undefined {
  return alignments[first(properties, (one) => valueOf(one, 'w:jc') ?? null) ?? ''];
}
