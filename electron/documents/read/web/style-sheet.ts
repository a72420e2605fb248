import { cutOut } from './cut-out.ts';
import { attribute, classesOf, type Element } from './tree.ts';

/** Properties by name, in lower case. */
export type Declarations = ReadonlyMap<string, string>;

/** The rules of a page's style sheets whose selector is a tag, a class or both; others say little of plain text. */
export type StyleSheet = ReadonlyMap<string, Declarations>;

/** Reads `name: value; …` as it stands in a style attribute. */
export function readDeclarations(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const part of text.split(';')) {
    const colon = part.indexOf(':');
    if (colon < 0) continue;
    const value = part.slice(colon + 1).replace(/!important/i, '');
    found.set(part.slice(0, colon).trim().toLowerCase(), value.trim().toLowerCase());
  }
  return found;
}

const simple = /^(?:[a-z][\w]*)?(?:\.[\w-]+)?$/i;

/** The text without blocks of at-rules (@media, @page, @font-face), whose rules do not always hold. */
function withoutAtRules(text: string): string {
  let kept = '';
  let from = 0;
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', from)) {
    kept += text.slice(from, at);
    let end = at;
    let depth = 0;
    for (; end < text.length; end += 1) {
      const char = text[end];
      if (char === '{') depth += 1;
      if (char === '}') depth -= 1;
      if ((char === '}' && depth <= 0) || (char === ';' && depth === 0)) break;
    }
    from = end + 1;
  }
  return kept + text.slice(from);
}

/** Reads style sheets into the rules that matter here. Anything it cannot read is passed over. */
export function readStyleSheet(text: string): StyleSheet {
  const sheet = new Map<string, Map<string, string>>();
  const plain = withoutAtRules(cutOut(text, '/*', '*/').replace(/<!--|-->/g, ''));
  for (const rule of plain.split('}')) {
    const brace = rule.indexOf('{');
    if (brace < 0) continue;
    const declarations = readDeclarations(rule.slice(brace + 1));
    for (const selector of rule.slice(0, brace).split(',')) {
      const key = selector.trim();
      if (key === '' || !simple.test(key)) continue;
      const lower = key.replace(/^[^.]*/, (tag) => tag.toLowerCase());
      sheet.set(lower, new Map([...(sheet.get(lower) ?? []), ...declarations]));
    }
  }
  return sheet;
}

/** The alignment an attribute asks for; that of a table or a picture sets where it stands, not its text. */
function alignment(element: Element): readonly (readonly [string, string])[] {
  const said = attribute(element, 'align')?.trim().toLowerCase();
  if (said === undefined || !/^(?:left|center|right|justify)$/.test(said)) return [];
  return /^(?:table|img)$/.test(element.tagName) ? [] : [['text-align', said]];
}

/**
 * What style sheet and attributes say of an element: the nearer rule counts. An alignment by attribute comes before the style sheet,
 * other than in a browser: LibreOffice writes the one for the paragraph, the other for all of them.
 */
export function declarationsOf(element: Element, sheet: StyleSheet): Declarations {
  const own = attribute(element, 'style');
  const align = alignment(element);
  const classes = sheet.size === 0 ? [] : classesOf(element);
  const keys = [
    element.tagName,
    ...classes.map((name) => `.${name}`),
    ...classes.map((n) => `${element.tagName}.${n}`),
  ];
  const found = sheet.size === 0 ? [] : keys.flatMap((key) => sheet.get(key) ?? []);
  if (found.length === 0 && own === null && align.length === 0) return none;
  return new Map([...found.flatMap((rule) => [...rule]), ...align, ...(own === null ? [] : readDeclarations(own))]);
}

const none: Declarations = new Map();
