import { expect, test } from 'vitest';
import type { Look, Piece } from '../../shared/recognise/manuscript.ts';
import { recognise } from '../../shared/recognise/recognise.ts';

/** What is made of paragraphs as the readers of documents give them, with their looks. */
function read(lines: readonly (string | readonly [text: string, look: Look])[]) {
  let next = 0;
  const pieces = lines.map((line, at): Piece => {
    const [text, look] = typeof line === 'string' ? [line] : line;
    return { kind: 'paragraph', text, line: at + 1, ...(look && { look }) };
  });
  const found = recognise(
    { name: 'old.docx', format: 'docx', unread: 0, pieces, repairs: [], pictures: [] },
    { year: 2018, form: null, newId: () => `s${(next += 1)}` },
  );
  return { ...found, outline: found.report?.sections.map(({ slot, heading }) => `${slot}:${heading}`) };
}

const title = '北麓县2018年政府信息公开工作年度报告';
const high: Look = { level: 1, bold: true };

test('an unnumbered heading of unknown words is a section by its style, like the headings that are known', () => {
  const { outline, origins, report } = read([
    [title, { level: 0 }],
    ['概述', high],
    '全年平稳。',
    ['加强组织领导', high],
    '成立领导小组。',
    ['主动公开政府信息情况', high],
    '网站发布100条。',
  ]);
  expect(outline).toEqual(['overview:概述', 'free:加强组织领导', 'proactive:主动公开政府信息情况']);
  const [, free] = report?.sections ?? [];
  expect(origins.sections[free?.id ?? '']).toEqual({ heading: [3], blocks: [[4]] });
});

test.each<[string, Look | undefined]>([
  ['without a style', undefined],
  ['of a lower style', { level: 2 }],
  ['that is only bold', { bold: true }],
])('a short line %s opens no section', (_, look) => {
  const { outline } = read([
    title,
    ['概述', high],
    '全年平稳。',
    look ? (['加强组织领导', look] as const) : '加强组织领导',
    '成立领导小组。',
    ['主动公开政府信息情况', high],
    '网站发布100条。',
  ]);
  expect(outline).toEqual(['overview:概述', 'proactive:主动公开政府信息情况']);
});

test.each<[string, Look]>([
  ['in the style of a title', { level: 0 }],
  ['centred in large type', { align: 'center', bold: true, size: 22 }],
])('a line %s is the title though it has none of the usual words', (_, look) => {
  const { report, origins, unplaced } = read([
    ['信息公开的一年', look],
    '一、概述',
    '全年平稳。',
    '二、主动公开政府信息情况',
    '网站发布100条。',
  ]);
  expect(report?.titleLines).toEqual(['信息公开的一年']);
  expect(origins.title).toEqual([0]);
  expect(unplaced).toEqual([]);
});

test('a line that is large or centred alone is no title', () => {
  for (const look of [{ size: 22 }, { align: 'center' }, { align: 'center', size: 16 }] as const) {
    const { origins } = read([
      ['信息公开的一年', look],
      '一、概述',
      '全年平稳。',
      '二、主动公开政府信息情况',
      '网站发布100条。',
    ]);
    expect(origins.title).toEqual([]);
  }
});
