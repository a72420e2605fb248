import { isMarkedPageNumber } from '../../../../shared/recognise/furniture.ts';
import type { Repair } from '../../../../shared/recognise/outcome.ts';
import type { Block, TextLine } from './blocks.ts';
import type { Sheet } from './sheet.ts';

/** So many lines at the upper and at the lower end of a page may belong to it and not to the text. */
const deepest = 3;

/** The lines at the ends of a page, above or below all tables; of a short page some stand at both. */
function ends({ blocks }: Sheet): TextLine[] {
  const firstTable = blocks.findIndex((block) => block.kind === 'table');
  const lastTable = blocks.findLastIndex((block) => block.kind === 'table');
  const upper = blocks.slice(0, firstTable === -1 ? deepest : Math.min(deepest, firstTable));
  const lower = blocks.slice(Math.max(lastTable + 1, blocks.length - deepest));
  return [...new Set([...upper, ...lower])].filter((block) => block.kind === 'line');
}

const compact = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

/** A line with its numbers left out: page headers count the pages. */
const pattern = (line: TextLine): string => compact(line.text).replace(/\d+/g, '#');

const place = (line: TextLine): number => Math.round(line.y / 3);

const bareNumber = /^[-—–·]*\d{1,4}[-—–·]*$/;

/** Where headers and footers stand: the text of a page seldom begins as high or ends as low. */
const atEnd = 0.88;
const isOuter = (line: TextLine, { height }: Sheet): boolean =>
  line.top > height * atEnd || line.bottom < height * (1 - atEnd);

/** Whether a line stands apart from the one before or behind it by more than the lines of its page usually do. */
function isApart(line: TextLine, { blocks }: Sheet): boolean {
  const at = blocks.indexOf(line);
  const gaps = blocks.slice(1).map((block, index) => block.top - (blocks[index]?.bottom ?? 0));
  const usualGap = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
  const [before, behind] = [gaps[at - 1], gaps[at]];
  const gap = at === 0 ? behind : at === blocks.length - 1 ? before : 0;
  return gap === undefined || gap > usualGap + line.size * 0.5;
}

/**
 * The page numbers. A bare number is one if most pages have such a number in the same place that rises with the pages: figures
 * in a table without lines stand alone at the end of a page as well.
 */
function pageNumbers(sheets: readonly Sheet[]): Set<TextLine> {
  const found = new Set<TextLine>();
  const bare = new Map<string, TextLine[]>();
  for (const sheet of sheets)
    for (const line of ends(sheet)) {
      const outer = isOuter(line, sheet);
      if (isMarkedPageNumber(line.text) && outer) found.add(line);
      else if (outer && bareNumber.test(compact(line.text))) {
        const offset = Number(compact(line.text).replace(/\D/g, '')) - sheet.number;
        for (const at of [place(line), place(line) + 1]) {
          const key = `${offset} ${at}`;
          bare.set(key, [...(bare.get(key) ?? []), line]);
        }
      }
    }
  for (const lines of bare.values()) {
    const own = sheets.filter(({ number }) => lines.some(({ page }) => page === number));
    const apart = own.every((sheet) => lines.some((line) => line.page === sheet.number && isApart(line, sheet)));
    const most = own.length >= sheets.length * 0.6;
    if (most && (own.length > 3 || apart)) lines.forEach((line) => found.add(line));
  }
  return found;
}

/** The lines that stand on several pages in the same place with the same words. */
function repeated(sheets: readonly Sheet[]): Set<TextLine> {
  const groups = new Map<string, TextLine[]>();
  for (const sheet of sheets)
    for (const line of ends(sheet).filter((one) => isOuter(one, sheet) && /\p{L}/u.test(one.text)))
      for (const at of [place(line), place(line) + 1]) {
        const key = `${at} ${pattern(line)}`;
        groups.set(key, [...(groups.get(key) ?? []), line]);
      }
  const needed = Math.max(2, Math.min(3, sheets.length - 1));
  return new Set([...groups.values()].filter((lines) => new Set(lines.map(({ page }) => page)).size >= needed).flat());
}

/** What the program that wrote the file marks as belonging to the page: its words stand at the page's ends. */
const marked = (sheet: Sheet): TextLine[] =>
  ends(sheet).filter(({ glyphs }) => glyphs.every(({ artifact, text }) => artifact || text.trim() === ''));

function noted(what: string, lines: readonly TextLine[]): Repair[] {
  const groups = new Map<string, TextLine[]>();
  for (const line of lines) groups.set(pattern(line), [...(groups.get(pattern(line)) ?? []), line]);
  return [...groups.values()].map((group) => ({
    what,
    before: group.length === 1 ? (group[0]?.text ?? '') : `${group[0]?.text ?? ''}（共${group.length}处）`,
    after: '',
  }));
}

/** Those of the candidates at the ends of a page that no line of the text stands outside of. */
function outermost({ blocks }: Sheet, candidates: ReadonlySet<TextLine>): TextLine[] {
  const isCandidate = (block: Block | undefined): block is TextLine => block?.kind === 'line' && candidates.has(block);
  const inner = blocks.findIndex((block) => !isCandidate(block));
  const last = blocks.findLastIndex((block) => !isCandidate(block));
  return blocks.filter((_, at) => inner === -1 || at < inner || at > last).filter(isCandidate);
}

/** Takes page numbers, headers and footers off the pages; notes each kind of them once. */
export function withoutPageFurniture(sheets: readonly Sheet[]): { sheets: Sheet[]; repairs: Repair[] } {
  const numbers = pageNumbers(sheets);
  const candidates = new Set([...numbers, ...repeated(sheets), ...sheets.flatMap(marked)]);
  const others = new Set(sheets.flatMap((sheet) => outermost(sheet, candidates)).filter((line) => !numbers.has(line)));
  const heads = new Set<TextLine>();
  for (const sheet of sheets)
    for (const block of sheet.blocks)
      if (block.kind === 'line' && others.has(block) && block.bottom < sheet.height / 2) heads.add(block);
  return {
    sheets: sheets.map((sheet) => ({
      ...sheet,
      blocks: sheet.blocks.filter((block) => block.kind === 'table' || !(numbers.has(block) || others.has(block))),
    })),
    repairs: [
      ...noted('去掉页码', [...numbers]),
      ...noted('去掉页眉', [...heads]),
      ...noted(
        '去掉页脚',
        [...others].filter((line) => !heads.has(line)),
      ),
    ],
  };
}
