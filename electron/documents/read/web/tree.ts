import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5';
import { NianbaoError } from '../../../../shared/api/errors.ts';

export type Element = DefaultTreeAdapterTypes.Element;
export type Node = DefaultTreeAdapterTypes.ChildNode;

/** A long report has some thousands, a heavy portal some ten thousands; more would only cost time and memory. Of all pages in a file. */
const mostElements = 200_000;
/** Browsers keep some five hundred levels; a page with more than these was made to be slow. */
const deepest = 1000;

/** Parses a page as a browser does and gives its body (or frameset). */
export type ParsePage = (text: string) => Element | null;

/**
 * Parses the pages of one file. Throws file-swollen for pages that have more elements together, or one more levels, than any real
 * one has.
 */
export function pageParser(name: string): ParsePage {
  const refuse = (limit: string): never => {
    throw new NianbaoError('file-swollen', { path: name, limit });
  };
  let elements = 0;
  return (text) =>
    parsed(
      text,
      () => {
        elements += 1;
        if (elements > mostElements) refuse(`${mostElements / 10_000}万个元素`);
      },
      () => refuse(`${deepest}层`),
    );
}

function parsed(text: string, countElement: () => void, refuseDepth: () => void): Element | null {
  let depth = 0;
  const page = parse(text, {
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement: (tag, space, attrs) => {
        countElement();
        return defaultTreeAdapter.createElement(tag, space, attrs);
      },
      onItemPush: () => {
        depth += 1;
        if (depth > deepest) refuseDepth();
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
