import { readText } from '../../electron/documents/read/text.ts';
import type { Form } from '../../shared/forms/form.ts';
import { recognise } from '../../shared/recognise/recognise.ts';
import { plainText } from '../../shared/report/plain.ts';
import { slots } from '../../shared/report/slots.ts';

/** What the program makes of an old text file, with its outline and its sections' words ready to compare. */
export function readLines(
  lines: readonly string[],
  year: number | null = null,
  which: { form?: Form; forms?: readonly Form[]; joinLines?: boolean } = {},
) {
  let next = 0;
  const manuscript = readText(new TextEncoder().encode(lines.join('\n')), 'old.txt');
  const found = recognise(manuscript, { year, form: null, ...which, newId: () => `s${(next += 1)}` });
  const { report } = found;
  return {
    ...found,
    outline: report?.sections.map(({ slot, heading }) => `${slots[slot]}:${heading}`),
    bodies: report?.sections.map(({ prose }) => plainText(prose, report)),
    aside: found.unplaced.map(({ text }) => text),
    repaired: found.repairs.map(({ what, before }) => `${what}:${before}`),
  };
}

export const title = '北麓县2018年政府信息公开工作年度报告';
export const body = ['一、概述', '全年平稳。', '二、主动公开政府信息情况', '网站发布100条。'];
