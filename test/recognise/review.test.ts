import { expect, test } from 'vitest';
import { y2014 } from '../../shared/forms/y2014.ts';
import { none } from '../../shared/forms/none.ts';
import { y2021 } from '../../shared/forms/y2021.ts';
import { doubtsOf } from '../../shared/recognise/doubts.ts';
import { notRead } from '../../shared/recognise/not-read.ts';
import { linksOf, piecesOfRepair } from '../../shared/recognise/parts.ts';
import { reviewed, type Decision, type Reviewable } from '../../shared/recognise/review.ts';
import { plainText } from '../../shared/report/plain.ts';
import { slots } from '../../shared/report/slots.ts';
import { body, readLines, title } from './reading.ts';

const rows = [
  '附件',
  '统计指标\t单位\t统计数',
  '一、主动公开情况\t——\t',
  '（一）主动公开政府信息数\t条\t100',
  '其中：主动公开规范性文件数\t条\t2',
  '制发规范性文件总数\t件\t2',
  '1.政府公报公开政府信息数\t条\t1',
  '2.政府网站公开政府信息数\t条\t90',
  '3.政务微博公开政府信息数\t条\t3',
  '4.政务微信公开政府信息条数\t条\t3',
  '5.其他方式公开政府信息数\t条\t3',
  '（一）收到申请数\t件\t１２件',
  '1.当面申请数\t件\t5',
  '2.传真申请数\t件\t3',
  '3.网络申请数\t件\t4',
  '4.信函申请数\t件\t不详',
];

const read = (...lines: string[]) => readLines([title, ...lines]);

function reviewable(...lines: string[]): Reviewable & { found: ReturnType<typeof read> } {
  const found = read(...lines);
  if (!found.report) throw new Error(found.why);
  return { report: found.report, unplaced: found.unplaced, repairs: found.repairs, found };
}

const decided = (from: Reviewable, ...decisions: Decision[]) => reviewed(from, decisions);

test('without a decision the report is what was recognised', () => {
  const from = reviewable(...body, ...rows);
  expect(decided(from)).toEqual(from.report);
});

test('a number that was unified becomes words of the paragraph again', () => {
  const from = reviewable(...body, '(1)、公开目录更新及时。', '(2)、公开指南印发到乡。');
  const repair = from.repairs.findIndex(({ what }) => what === '编号');
  const prose = decided(from, { kind: 'take-back', repair }).sections[1]?.prose;
  expect(prose && plainText(prose, from.report)).toContain(from.repairs[repair]?.before);
  expect(prose?.content.filter(({ type }) => type === 'heading')).toHaveLength(1);
});

test('a figure read from unusual writing goes back to what stood there, without a place', () => {
  const from = reviewable(...body, ...rows);
  const repair = from.repairs.findIndex(({ before }) => before === '１２件');
  const now = decided(from, { kind: 'take-back', repair });
  expect(from.report.figures['app.recv']?.value).toBe('12');
  expect(now.figures['app.recv']).toBeUndefined();
  expect(now.unplaced.map(({ text }) => text)).toContain('１２件');
});

test('the figures of a row whose label was another go back with what was printed', () => {
  const from = reviewable(...body, ...rows);
  const repair = from.repairs.findIndex(({ before }) => before.includes('信息条数'));
  const now = decided(from, { kind: 'take-back', repair });
  expect(now.figures['ch.wechat']).toBeUndefined();
  expect(now.unplaced.map(({ text }) => text)).toContain('4.政务微信公开政府信息条数：3');
});

test('what was left out can come back as a piece without a place', () => {
  const from = reviewable(...body, '第 3 页');
  const repair = from.repairs.findIndex(({ what }) => what === '去掉页码');
  expect(decided(from, { kind: 'take-back', repair }).unplaced.map(({ text }) => text)).toContain('第 3 页');
});

test('a piece is put at the end of a section, left out, or stays with the report', () => {
  const from = reviewable(...body, ...rows);
  const [piece, section] = [from.unplaced.findIndex(({ text }) => text.includes('不详')), from.report.sections[1]];
  const placed = decided(from, { kind: 'place', piece, section: section?.id ?? '' });
  expect(placed.unplaced).toEqual([]);
  expect(plainText(placed.sections[1]?.prose ?? { type: 'doc', content: [] }, placed)).toMatch(/不详$/);
  expect(decided(from, { kind: 'leave-out', piece }).unplaced).toEqual([]);
  expect(decided(from).unplaced).toHaveLength(1);
});

test('a section of unknown words is asked about, with the slots that are still free first', () => {
  const { report, found } = reviewable(...body, '三、基层工作亮点', '乡镇便民服务点全部建成。');
  const [doubt] = doubtsOf(report, y2014, found.repairs);
  expect(doubt).toMatchObject({ at: `heading:${report.sections[2]?.id}` });
  expect(doubt?.section?.slots[0]).toBe('response');
});

test('a label without the note the form prints in it is no doubt, one with other words is', () => {
  const { report, found } = reviewable(...body, ...rows);
  const doubts = doubtsOf(report, y2014, found.repairs).map(({ at }) => at);
  expect(doubts).toContain('figure:ch.wechat');
  expect(doubts).not.toContain('figure:zdgk.total');
});

test('figures that break a sum of the form come before anything else', () => {
  const { report, found } = reviewable(...body, '三、基层工作亮点', '乡镇便民服务点全部建成。', ...rows);
  const wrong = { ...report, figures: { ...report.figures, 'app.recv_mail': { value: '9', note: '' } } };
  expect(doubtsOf(wrong, y2014, found.repairs)[0]?.at).toMatch(/^figure:/);
});

test('a part leads to its pieces, and a piece to its parts', () => {
  const { report, found } = reviewable(...body, ...rows);
  const links = linksOf(found.origins, found.unplaced);
  const heading = `heading:${report.sections[1]?.id}`;
  expect(links.pieces.get(heading)).toEqual([3]);
  expect(links.parts.get(3)).toEqual([heading]);
  expect(links.parts.get(16)).toContain('figure:app.recv');
  expect(links.cells.get('figure:app.recv')).toBe(2);
  const repair = found.repairs.find(({ before }) => before === '１２件');
  expect(repair && piecesOfRepair(repair, links)).toEqual([16]);
});

test('a file whose name says another year is asked about, a day in its name is none', () => {
  const { report, found } = reviewable(...body);
  const years = (name: string) =>
    doubtsOf(report, null, found.repairs, name).filter(({ why }) => why.includes('文件名'));
  expect(years('北麓县2016年报.docx')).toHaveLength(1);
  expect(years('北麓县2018年报.docx')).toEqual([]);
  expect(years('北麓县年报（2019.3.5）.docx')).toEqual([]);
  expect(years('2017年报2018年改.docx')).toEqual([]);
});

test('a period of another year than the title is asked about', () => {
  const { report, found } = reviewable('统计期限自2017年1月1日起至2017年12月31日止。', ...body);
  expect(doubtsOf(report, null, found.repairs)[0]).toMatchObject({ at: 'preface' });
});

test('what could not be read comes first, and is about no place in particular', () => {
  const { report } = reviewable(...body);
  const lost = { what: notRead.pages, before: '第3页', after: '' };
  expect(doubtsOf(report, null, [lost])[0]).toMatchObject({ at: null });
});

test('a table that stayed in the prose is asked about where the form has tables, and so are the sections it prescribes', () => {
  const { report, found } = reviewable(...body, '检查情况\t次数', '例行检查\t12');
  const at = `block:${report.sections[1]?.id}:1`;
  expect(doubtsOf(report, none, found.repairs)).toEqual([]);
  const doubts = doubtsOf(report, y2021, found.repairs);
  expect(doubts.map((doubt) => doubt.at)).toContain(at);
  expect(doubts.at(-1)?.why).toContain(slots.litigation);
});
