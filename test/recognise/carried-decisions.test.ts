import { expect, test } from 'vitest';
import { carriedDecisions } from '../../shared/recognise/carried-decisions.ts';
import { accepted, reviewed, type Decision, type Reviewable } from '../../shared/recognise/review.ts';
import { plainText } from '../../shared/report/plain.ts';
import { body, readLines, title } from './reading.ts';

function reviewable(...lines: string[]): Reviewable {
  const { report, unplaced, repairs } = readLines([title, ...body, ...lines]);
  if (!report) throw new Error('no report');
  return { report, unplaced, repairs };
}

const idOf = ({ report }: Reviewable, at: number): string => report.sections[at]?.id ?? '';
const words = (from: Reviewable, decisions: readonly Decision[]): string[] => {
  const report = accepted(reviewed(from, decisions), decisions);
  return report.sections.map(({ prose }) => plainText(prose, report));
};

test('a block that was moved stands at the end of the other section, and nothing is left of it where it was', () => {
  const from = reviewable('乡镇便民服务点全部建成。', '公开栏逐月更新。');
  const block = from.report.sections[1]?.prose.content.length ?? 0;
  const decisions: Decision[] = [{ kind: 'move', section: idOf(from, 1), block: block - 2, to: idOf(from, 0) }];
  const now = words(from, decisions);
  expect(now[0]).toMatch(/乡镇便民服务点全部建成。$/);
  expect(now[1]).not.toContain('乡镇便民');
  expect(now[1]).toMatch(/[^\n]\n公开栏逐月更新。$/);
});

test('a section that all was moved out of is empty, and what was moved without a place is kept', () => {
  const from = reviewable('三、基层工作亮点', '服务点全部建成。');
  const decisions: Decision[] = [{ kind: 'move', section: idOf(from, 2), block: 0, to: null }];
  const now = accepted(reviewed(from, decisions), decisions);
  expect(now.sections[2]?.prose).toEqual({ type: 'doc', content: [{ type: 'paragraph' }] });
  expect(now.unplaced.map(({ text }) => text)).toContain('服务点全部建成。');
});

test('while one looks through, every other block keeps its number', () => {
  const from = reviewable('乡镇便民服务点全部建成。', '公开栏逐月更新。');
  const before = from.report.sections[1]?.prose.content ?? [];
  const decisions: Decision[] = [{ kind: 'move', section: idOf(from, 1), block: before.length - 2, to: idOf(from, 0) }];
  expect(reviewed(from, decisions).sections[1]?.prose.content.at(before.length - 1)).toEqual(before.at(-1));
});

test('what was decided on one reading holds for the next, though its sections have other names', () => {
  const [before, after] = [reviewable('第 3 页', '公开栏逐月更新。'), reviewable('第 3 页', '公开栏逐月更新。')];
  const rename = ({ report, ...rest }: Reviewable): Reviewable => ({
    ...rest,
    report: { ...report, sections: report.sections.map((section) => ({ ...section, id: `new-${section.id}` })) },
  });
  const again = rename(after);
  const repair = before.repairs.findIndex(({ what }) => what === '去掉页码');
  const block = (before.report.sections[1]?.prose.content.length ?? 0) - 1;
  const decisions: Decision[] = [
    { kind: 'take-back', repair, section: idOf(before, 1) },
    { kind: 'slot', section: idOf(before, 0), slot: 'otherWork' },
    { kind: 'move', section: idOf(before, 1), block, to: idOf(before, 0) },
    { kind: 'seen', doubt: '看过' },
  ];
  const carried = carriedDecisions(before, again, decisions);
  expect(carried).toHaveLength(4);
  expect(words(again, carried)).toEqual(words(before, decisions));
  expect(words(again, carried)[0]).toMatch(/公开栏逐月更新。$/);
});

test('what the next reading does not have is not decided on', () => {
  const [before, after] = [reviewable('三、基层工作亮点', '服务点全部建成。', '第 3 页'), reviewable()];
  const repair = before.repairs.findIndex(({ what }) => what === '去掉页码');
  const decisions: Decision[] = [
    { kind: 'take-back', repair },
    { kind: 'slot', section: idOf(before, 2), slot: 'otherWork' },
    { kind: 'move', section: idOf(before, 2), block: 0, to: null },
    { kind: 'clear', indicator: 'app.recv', label: '收到申请数' },
  ];
  expect(carriedDecisions(before, after, decisions)).toEqual([]);
});
