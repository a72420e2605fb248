import { SaxesParser, type SaxesTagNS } from 'saxes';
import { NianbaoError } from '../../../../shared/api/errors.ts';
import { megabytes } from '../../../../shared/api/limits.ts';
import { isKnown, nameIn } from './names.ts';

/**
 * An element of a part. `name` has the usual prefix of its namespace (w:p); so have the attributes, but those of w: and those
 * without a prefix have none. `text` is what stands in it, where its kind holds text.
 */
export type Element = {
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: Element[];
  text: string;
};

/** Bytes. A report of fifty thousand characters has two megabytes of XML. */
const largestPart = 48 * 1024 * 1024;
/** What such a part comes to in elements; three hundred bytes of memory each. */
const mostElements = 300_000;
/** A table in a cell takes four levels; nothing a person makes is deeper than some dozens. */
const deepest = 400;

/** All other text is white space between elements. */
const holdText = new Set([
  'w:t',
  'w:delText',
  'w:instrText',
  'w:delInstrText',
  'm:t',
  'a:t',
  'x:t',
  'xdr:row',
  'xdr:col',
]);

const none: ReadonlyMap<string, string> = new Map();

/** Word writes the edit of which a paragraph comes to each of them; nobody needs it and it is half of all attributes. */
const isNoise = (local: string): boolean => local.startsWith('rsid');

function decoded(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding, { fatal: true }).decode(bytes);
}

/** Of the alternatives for one thing (mc:AlternateContent) the first that can be read, else what is for all others. */
function chosen(alternatives: readonly Element[]): Element[] {
  const choice = alternatives.find(({ name, attributes }) => name === 'mc:Choice' && attributes.has('known'));
  return (choice ?? alternatives.find(({ name }) => name === 'mc:Fallback') ?? alternatives[0])?.children ?? [];
}

function attributesOf(tag: SaxesTagNS): ReadonlyMap<string, string> {
  let attributes: Map<string, string> | null = null;
  for (const { prefix, local, uri, value } of Object.values(tag.attributes)) {
    if (prefix === 'xmlns' || local === 'xmlns' || isNoise(local)) continue;
    const name = uri === '' ? local : nameIn(uri, local);
    attributes ??= new Map();
    attributes.set(name.startsWith('w:') ? local : name, value);
  }
  return attributes ?? none;
}

/**
 * Reads an XML part into a tree. Entities that the part declares are not known to the reader: nothing is fetched and nothing
 * swells. Of alternatives only one is in the tree. Throws file-damaged for what is no XML, file-swollen for more of it than any
 * document has.
 */
export function parseXml(bytes: Uint8Array, path: string): Element {
  const swollen = () => new NianbaoError('file-swollen', { path, limit: megabytes(largestPart) });
  if (bytes.length > largestPart) throw swollen();
  const damaged = () => new NianbaoError('file-damaged', { path });
  const root: Element = { name: '', attributes: none, children: [], text: '' };
  const open: Element[] = [root];
  let top = root;
  let count = 0;
  const parser = new SaxesParser({ xmlns: true, position: false });
  parser.on('error', () => {
    throw damaged();
  });
  parser.on('opentag', (tag) => {
    count += 1;
    if (count > mostElements) throw swollen();
    if (open.length > deepest) throw damaged();
    let attributes = attributesOf(tag);
    const name = nameIn(tag.uri, tag.local);
    if (name === 'mc:Choice') {
      const needs = (attributes.get('Requires') ?? '').split(/\s+/);
      attributes = needs.every((prefix) => isKnown(parser.resolve(prefix))) ? new Map([['known', '1']]) : none;
    }
    top = { name, attributes, children: [], text: '' };
    open.push(top);
  });
  parser.on('text', (text) => {
    if (holdText.has(top.name)) top.text += text;
  });
  parser.on('cdata', (text) => {
    if (holdText.has(top.name)) top.text += text;
  });
  parser.on('closetag', () => {
    const element = open.pop();
    top = open.at(-1) ?? root;
    if (!element) return;
    if (element.name === 'mc:AlternateContent') top.children.push(...chosen(element.children));
    else top.children.push(element);
  });
  try {
    parser.write(decoded(bytes)).close();
  } catch (error) {
    // The decoder's own error is a text that is none; whatever else is wrong has been named above.
    throw error instanceof NianbaoError ? error : damaged();
  }
  const [document] = root.children;
  if (!document) throw damaged();
  return document;
}

/** The first child of a name. */
export function child(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((one) => one.name === name);
}

/** The child at the end of a path of names. */
export function descend(element: Element | undefined, ...names: string[]): Element | undefined {
  return names.reduce((found, name) => child(found, name), element);
}

/** The value of a child that is only a value: the `w:val` of w:jc. */
export function valueOf(element: Element | undefined, name: string): string | undefined {
  return child(element, name)?.attributes.get('val');
}

/** A whole number as attributes hold it; null where there is none. Strict files write measures with their unit (12pt). */
export function wholeNumber(text: string | undefined): number | null {
  const match = /^\s*([-+]?\d{1,9})(?:\.\d*)?\s*$/.exec(text ?? '');
  return match?.[1] === undefined ? null : Number(match[1]);
}

/** Whether a property that is on or off (w:b, w:vanish) is on; null where the element does not say. */
export function switched(element: Element | undefined, name: string): boolean | null {
  const property = child(element, name);
  if (!property) return null;
  return !['0', 'false', 'off', 'none'].includes(property.attributes.get('val') ?? '1');
}

/** All elements under one, itself among them, in the order of the document. */
export function* within(element: Element): Generator<Element> {
  const left = [element];
  for (let next = left.pop(); next; next = left.pop()) {
    yield next;
    for (let at = next.children.length - 1; at >= 0; at -= 1) {
      const one = next.children[at];
      if (one) left.push(one);
    }
  }
}
