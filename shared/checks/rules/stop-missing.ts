import { whereIn, type Line } from '../lines.ts';
import { perPart } from '../per-object.ts';
import type { Rule } from '../rule.ts';

const least = 25;
const notProse = /^\s*(?:附|表|图|注|备注|单位|填报)|电话|邮编|地址|网址|邮箱|https?:/;

/** Whether the last two characters of a paragraph are no end of it. */
const breaks = (end: string): boolean => /[\p{Script=Han}”）》%％，、]$/u.test(end) && !/[。！？；：][”）]?$/.test(end);

/** A sentence or more that breaks off without a mark. */
const breaksOff = ({ kind, text }: Line): boolean =>
  kind === 'paragraph' &&
  text.length >= least &&
  /[，。；]/.test(text) &&
  breaks(text.trimEnd().slice(-2)) &&
  !notProse.test(text);

const foundInPart = perPart((lines) => {
  const off = lines.map(breaksOff);
  return lines.flatMap((line, at) => {
    const [before, after] = [lines[at - 1], lines[at + 1]];
    if (off[at] !== true || (off[at - 1] === true && before?.place === line.place)) return [];
    // What stands before a table or a list announces it.
    if (after?.place === line.place && (off[at + 1] === true || after.kind === 'cell')) return [];
    const text = line.text.trimEnd();
    const where = whereIn(line, Math.max(0, text.length - 8), text.length);
    const pause = /[，、]$/.exec(text)?.[0] ?? '';
    const last = whereIn(line, text.length - pause.length, text.length).range;
    return [
      {
        severity: 'hint' as const,
        confidence: 'asks' as const,
        message: `这一段以“${text.slice(-8)}”结束，${pause === '' ? '没有句末标点' : '像是没有写完'}`,
        where,
        explain: '句子末尾应有标点：请核对是否漏了“。”，或这一段是否还没有写完。',
        repair:
          last === undefined
            ? null
            : {
                words: pause === '' ? '补上“。”' : '改成“。”',
                edits: [{ place: line.place, range: last, before: pause, text: '。' }],
              },
      },
    ];
  });
});

/** GB/T 15834—2011, 4.1: a sentence ends with a mark. Where several in a row have none it is a list, or a page cut in lines. */
export const stopMissing: Rule = {
  id: 'stop-missing',
  title: '段末没有标点',
  source: 'language',
  severities: ['hint'],
  reads: ['lines'],
  check: ({ parts }) => parts.flatMap((part) => foundInPart(part)),
};
