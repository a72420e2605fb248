import { matchesOf } from '../report/matches.ts';

/** What is amiss with marks: the brackets of a document number, half-width ones in Chinese, quotes, 《 in 《, doubled ones, blanks. */
export type MarkKind = 'document' | 'half-width' | 'quote' | 'nested-title' | 'doubled' | 'blank';

/** A change of marks that is proposed: what stands at `from` to `to`, what should, and why, in the clerk's words. */
export type MarkEdit = { kind: MarkKind; from: number; to: number; before: string; after: string; why: string };

const han = '\\p{Script=Han}';
const halfWidth = '[,;:?!]';
/**
 * What Chinese text ends or begins with: a character, or a full-width mark beside one. What stands before a mark is asked behind
 * it, so that a text is searched for the mark, which is rare, and not for the character, which is everywhere.
 */
const left = `(?<=[${han}）》”〕〉]${halfWidth})`;
const right = `(?=[${han}（《“〔〈])`;

const full: Record<string, string> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '.': '。',
  '(': '（',
  ')': '）',
};
const fullOf = (mark: string): string => full[mark] ?? mark;

type Rule = { kind: MarkKind; why: string; pattern: RegExp; after: (match: RegExpExecArray) => string };

const rules: readonly Rule[] = [
  {
    kind: 'document',
    why: '文号中的年份用六角括号',
    pattern: new RegExp(`[\\[［【(（](?<=${han}.)(\\d{4})[\\]］】)）](?=\\d{1,5}号)`, 'gu'),
    after: (match) => `〔${match[1] ?? ''}〕`,
  },
  {
    kind: 'half-width',
    why: '中文之间用全角标点',
    pattern: new RegExp(`${halfWidth}${left}${right}`, 'gu'),
    after: (match) => fullOf(match[0]),
  },
  {
    kind: 'half-width',
    why: '句末用全角标点',
    pattern: new RegExp(`[.,;:?!](?<=[${han}）》”〕].)(?=$|[”》）])`, 'gu'),
    after: (match) => fullOf(match[0]),
  },
  {
    kind: 'half-width',
    why: '中文之间用句号',
    pattern: new RegExp(`\\.(?<=${han}\\.)(?=${han})`, 'gu'),
    after: () => '。',
  },
  {
    kind: 'half-width',
    why: '中文用全角括号',
    pattern: new RegExp(`\\((?=[^()（）A-Za-z${han}]*${han})([^()（）A-Za-z]*)\\)`, 'gu'),
    after: (match) => `（${match[1] ?? ''}）`,
  },
  {
    kind: 'quote',
    why: '引号成对用中文引号',
    pattern: new RegExp(`"(?=[^"“”${han}]*${han})([^"“”]*)"`, 'gu'),
    after: (match) => `“${match[1] ?? ''}”`,
  },
  {
    kind: 'nested-title',
    why: '书名号里面的书名号用单书名号',
    pattern: /《([^《》〈〉]*)《([^《》〈〉]*)》([^《》〈〉]*)》/gu,
    after: (match) => `《${match[1] ?? ''}〈${match[2] ?? ''}〉${match[3] ?? ''}》`,
  },
  { kind: 'doubled', why: '标点重复', pattern: /([，。；：、？！])\1+/gu, after: (match) => match[1] ?? '' },
  {
    kind: 'blank',
    why: '汉字之间多余的空格',
    pattern: new RegExp(`(?<=[${han}，。；：、？！）》”])[ \\t\\u00a0]+(?=[${han}，。；：、？！（《“])`, 'gu'),
    after: () => '',
  },
];

/** The text with edits made that do not overlap. */
export function withMarks(text: string, edits: readonly MarkEdit[]): string {
  return [...edits]
    .sort((one, other) => other.from - one.from)
    .reduce((made, { from, to, after }) => made.slice(0, from) + after + made.slice(to), text);
}

/**
 * What GB/T 15834 and GB/T 9704 would have otherwise in the marks of a Chinese text, in its order and without overlap: 〔〕 in
 * document numbers, full-width marks and quotes, 〈〉 inside 《》, no doubled marks, no blanks between Chinese characters. No
 * letter, digit, decimal, time of day or address is touched. What would overlap another edit is said once that one is made,
 * so a text may have some left after the first time; asked again and again it comes to rest.
 */
export function markEdits(text: string): MarkEdit[] {
  const edits: MarkEdit[] = [];
  const taken = new Uint8Array(text.length);
  for (const { kind, why, pattern, after } of rules) {
    for (const match of matchesOf(pattern, text)) {
      const [from, to] = [match.index, match.index + match[0].length];
      const made = after(match);
      if (made !== match[0] && taken.subarray(from, to).every((one) => one === 0)) {
        taken.fill(1, from, to);
        edits.push({ kind, from, to, before: match[0], after: made, why });
      }
    }
  }
  return edits.sort((one, other) => one.from - other.from);
}
