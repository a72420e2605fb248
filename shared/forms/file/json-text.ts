import { createScanner, parseTree, type Node, type ParseError } from 'jsonc-parser';
import type { Path, Words } from '../fault.ts';
import { syntaxWords } from './syntax.ts';

/** What is wrong at a line of a file, counted from 1. */
export type LineFault = Words & { line: number };

/** A text that is JSON: its value, where each part of it begins, and what stands twice in one object. */
export type JsonText = {
  value: unknown;
  lineOf: (path: Path) => number;
  twice: { line: number; words: () => Words }[];
};

/** Deeper than any form, and shallow enough for a parser that calls itself. */
const deepest = 40;

/** `{` and `[`, `}` and `]` of the scanner's SyntaxKind, which can not be imported as values. */
const opening: readonly number[] = [1, 3];
const closing: readonly number[] = [2, 4];
const endOfText = 17;

/** Reads strict JSON (no comments, no commas too many), or says what is wrong first. Never throws. */
export function readJson(text: string): JsonText | { fault: LineFault } {
  const lineAt = lineFinder(text);
  const fault = (offset: number, what: string, todo: string) => ({ fault: { line: lineAt(offset), what, todo } });
  if (text.trim() === '') return fault(0, '文件是空的', '确认选对了文件');
  const unknown = text.indexOf('\uFFFD');
  if (unknown >= 0) return fault(unknown, '有认不出的字，文件可能不是UTF-8编码', '用记事本打开，另存为UTF-8编码');
  const tooDeep = depthBeyond(text);
  if (tooDeep !== null) return fault(tooDeep, `括号套了${deepest}层以上，表式文件不会这么深`, '删去多余的括号');
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const [first] = errors;
  if (first) {
    const { offset, what, todo } = syntaxWords(text, first);
    return fault(offset, what, todo);
  }
  try {
    const value: unknown = JSON.parse(text);
    return { value, ...placesOf(root, lineAt) };
  } catch {
    return fault(0, '内容不是有效的JSON', '用能检查JSON的编辑器打开改正');
  }
}

/** Where brackets are nested too deeply, null if nowhere. */
function depthBeyond(text: string): number | null {
  const scanner = createScanner(text, true);
  let depth = 0;
  for (let token: number = scanner.scan(); token !== endOfText; token = scanner.scan()) {
    if (opening.includes(token)) depth += 1;
    if (closing.includes(token)) depth -= 1;
    if (depth > deepest) return scanner.getTokenOffset();
  }
  return null;
}

/** The line, from 1, of an offset in a text whose lines end in any of the usual ways. */
function lineFinder(text: string): (offset: number) => number {
  const ends = [...text.matchAll(/\r\n|\n|\r/g)].map(({ index }) => index);
  return (offset) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
}

const keyOf = (path: Path): string => JSON.stringify(path);

/** A member begins with its name, an element with its value. What is not there is where the part around it begins. */
function placesOf(root: Node | undefined, lineAt: (offset: number) => number): Pick<JsonText, 'lineOf' | 'twice'> {
  const offsets = new Map<string, number>();
  const twice: JsonText['twice'] = [];
  const visit = (node: Node, path: Path, begin: number): void => {
    offsets.set(keyOf(path), begin);
    for (const [at, child] of (node.children ?? []).entries()) {
      const [name, value] = node.type === 'object' ? (child.children ?? []) : [undefined, child];
      const step: string | number = name ? String(name.value) : at;
      const here = [...path, step];
      if (name && offsets.has(keyOf(here)))
        twice.push({ line: lineAt(child.offset), words: () => sameName(String(step)) });
      else if (value) visit(value, here, child.offset);
    }
  };
  if (root) visit(root, [], root.offset);
  const lineOf = (path: Path): number => {
    const offset = offsets.get(keyOf(path));
    if (offset !== undefined) return lineAt(offset);
    return path.length === 0 ? 1 : lineOf(path.slice(0, -1));
  };
  return { lineOf, twice };
}

const sameName = (name: string): Words => ({
  what: `同一组里“${name}”写了两次，程序不知道以哪个为准`,
  todo: '只留一个',
});
