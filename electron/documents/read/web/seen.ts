import type { Declarations } from './style-sheet.ts';
import { attribute, type Element } from './tree.ts';

/** Elements whose content a browser does not show as text of the page. */
const unseen: ReadonlySet<string> = new Set([
  'head',
  'script',
  'style',
  'template',
  'noscript',
  'noframes',
  'noembed',
  'title',
  'meta',
  'link',
  'object',
  'embed',
  'applet',
  'audio',
  'video',
  'canvas',
  'svg',
  'math',
  'map',
  'datalist',
  'xml',
]);

/** What one clicks or types into: no part of what the page says. */
const controls: ReadonlySet<string> = new Set(['button', 'select', 'textarea', 'input', 'option', 'optgroup']);

export const isUnseen = ({ tagName }: Element): boolean => unseen.has(tagName);

export const isControl = ({ tagName }: Element): boolean => controls.has(tagName);

/** True for an element that its attributes or its style take out of sight, with all that is in it. */
export function isHidden(element: Element, style: Declarations): boolean {
  if (attribute(element, 'hidden') !== null) return true;
  if (element.tagName === 'dialog' && attribute(element, 'open') === null) return true;
  return (
    style.get('display') === 'none' ||
    style.get('visibility') === 'hidden' ||
    (style.get('mso-hide') ?? 'none') === 'all'
  );
}

const blocks: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup p plaintext pre search section ' +
    'summary table tbody td tfoot th thead tr ul xmp'
  ).split(' '),
);

/** True for an element that begins and ends a line of its own. */
export function isBlock(element: Element, style: Declarations): boolean {
  const display = style.get('display');
  if (display !== undefined && display !== '' && display !== 'inherit')
    return !/^(?:inline|contents|ruby)/.test(display);
  return blocks.has(element.tagName);
}
