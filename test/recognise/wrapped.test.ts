import { expect, test } from 'vitest';
import { readLines, title } from './reading.ts';

const paragraphs = [
  '根据上级部署，全县各单位把信息公开作为改进作风的重要抓手，栏目更新及时，群众查询方便，全年没有发生应公开而未公开的情形，也没有发生泄密事件。',
  '县政府常务会议两次研究公开工作，把任务分解到二十六个部门和十二个乡镇，每季度检查一次，检查结果在全县通报，对更新不及时的单位提出整改要求。',
  '全年共主动公开政府信息1280条，其中网站公开1100条，公示栏公开180条，主要内容是财政资金、征地拆迁、食品安全和扶贫资金的使用情况，群众反映良好。',
];
const text = [
  '一、概述',
  paragraphs[0] ?? '',
  '（一）健全机制',
  paragraphs[1] ?? '',
  '二、主动公开政府信息情况',
  paragraphs[2] ?? '',
];

const wrap = (line: string, width: number): string[] =>
  Array.from({ length: Math.ceil(line.length / width) }, (_, at) => line.slice(at * width, (at + 1) * width));

const whole = [[paragraphs[0], '（一）健全机制', paragraphs[1]].join('\n'), paragraphs[2]];

test.each([
  ['without indents', text.flatMap((line) => wrap(line, 30))],
  ['with indented paragraphs', text.flatMap((line) => wrap(line.length > 30 ? `　　${line}` : line, 28))],
  ['double-spaced', text.flatMap((line) => wrap(line, 32)).flatMap((line) => [line, ''])],
  ['quoted in an e-mail', text.flatMap((line) => wrap(line, 30)).map((line) => `> ${line}`)],
])('hard-wrapped text is joined into its paragraphs and said once: %s', (name, lines) => {
  const head = name.startsWith('quoted') ? `> ${title}` : title;
  const { bodies, repaired, report } = readLines([head, ...lines]);
  expect(report?.titleLines).toEqual([title]);
  expect(bodies).toEqual(whole);
  expect(repaired.filter((what) => what.startsWith('合并'))).toHaveLength(1);
});

test('paragraphs that each stand on one line are left alone', () => {
  const { bodies, repaired } = readLines([title, ...text]);
  expect(bodies).toEqual(whole);
  expect(repaired.filter((what) => what.startsWith('合并'))).toEqual([]);
});

test('page numbers and running headers between wrapped lines go, and the paragraph is whole', () => {
  const lines = text.flatMap((line) => wrap(line, 30));
  const paged = lines.flatMap((line, at) => (at % 4 === 3 ? [line, `- ${at} -`, title] : [line]));
  const { bodies, repaired } = readLines([title, ...paged]);
  expect(bodies).toEqual(whole);
  expect(repaired).toContain(`去掉页眉:${title}`);
});

test('a bare number is a page number only beside prose and away from other numbers', () => {
  const cells = ['公开栏', '3', '宣传册', '4', '展板', '5'];
  const { bodies } = readLines([title, '一、概述', paragraphs[0] ?? '', '7', ...paragraphs.slice(1), ...cells]);
  expect(bodies).toEqual([[...paragraphs, ...cells].join('\n')]);
});

test('lines are left as they stand where the clerk says so, and nothing is said of joining', () => {
  const lines = text.flatMap((line) => wrap(line, 30));
  const { bodies, repaired } = readLines([title, ...lines], null, { joinLines: false });
  expect(bodies?.[1]).toBe(wrap(paragraphs[2] ?? '', 30).join('\n'));
  expect(repaired.filter((what) => what.startsWith('合并'))).toEqual([]);
});

test('first lines that lost their indent are joined to their paragraphs, headings are not', () => {
  const preface =
    '本报告依据《中华人民共和国政府信息公开条例》（以下简称《条例》）和《关于编好某县政府信息公开工作年度报告的通知》编制，统计期限为全年。';
  const lost = (line: string): string[] => wrap(`　　${line}`, 28).map((part) => part.trim());
  const lines = [preface, ...text].flatMap((line) => (line.length > 30 ? lost(line) : line));
  const { bodies, report } = readLines([title, ...lines]);
  expect([report?.titleLines, report?.preface.written]).toEqual([[title], preface]);
  expect(bodies).toEqual(whole);
});

test('a line that is as long as a first line without its indent and no half of a sentence ends its paragraph', () => {
  const heading = '关于加强全县政务公开队伍建设和业务培训的具体做法';
  const lines = text.flatMap((line) => (line.length > 30 ? wrap(`　　${line}`, 28).map((part) => part.trim()) : line));
  const { bodies } = readLines([title, ...lines, heading, '每季度培训一次。']);
  expect(bodies?.at(-1)).toBe(`${paragraphs[2] ?? ''}\n${heading}\n每季度培训一次。`);
});

test('lines into which a PDF’s text sets blanks around numbers stick out, and the text is wrapped all the same', () => {
  const sticking = '全年收到申请 12 件，办结 11 件，其中予以公开 5 件部分公开的信';
  const lines = [...text.flatMap((line) => wrap(line, 28)), sticking, '息都附有说明。'];
  expect(readLines([title, ...lines]).bodies).toEqual([whole[0], `${whole[1] ?? ''}\n${sticking}息都附有说明。`]);
});
