import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5';
import { NianbaoError } from '../../../../shared/api/errors.ts';

export type Element = DefaultTreeAdapterTypes.Element;
export type Node = DefaultTreeAdapterTypes.ChildNode;

/** A long report has some thousands, a heavy portal some ten thousands; more would only cost time and memory. */
const mostElements = 200_000;
/** Browsers keep some five hundred levels; a page with more than these was made to be slow. */
const deepest = 1000;

/**
 * Parses a page as a browser does and gives its body (or frameset). Throws file-swollen for a page with more elements or
 * levels than any real one has.
 */
export function parsePage(text: string, name: string): Element | null {
  let elements = 0;
  let depth = 0;
  const refuse = (limit: string): never => {
    throw new NianbaoError('file-swollen', { path: name, limit });
  };
  const page = parse(text, {
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement: (tag, space, attrs) => {
        elements += 1;
        if (elements > mostElements) refuse(`${mostElements / 10_000}万个元素`);
        return defaultTreeAdapter.createElement(tag, space, attrs);
      },
      onItemPush: () => {
        depth += 1;
        if (depth > deepest) refuse(`${deepest}层`);
      },
      onItemPop: () => {
        depth -= 1;
      },
    },
  });
  const root = page.childNodes.find((node) => isElement(node));
  return root ?? null;
}

export const isElement = (node: Node): node is Element => 'tagName' in node;

export const isText = (node: Node): node is DefaultTreeAdapterTypes.TextNode => node.nodeName === '#text';

/** What an element's attribute says, null if it has none of that name. */
export function attribute(element: Element, name: string): string | null {
  return element.attrs.find((attr) => attr.name === name)?.value ?? null;
}

export const classesOf = (element: Element): string[] =>
  (attribute(element, 'class') ?? '').split(/\s+/).filter((name) => name !== '');

export const children = (element: Element): Element[] => element.childNodes.filter((node) => isElement(node));
