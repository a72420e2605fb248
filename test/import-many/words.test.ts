import { mayBeSameAgency } from '../../shared/import-many/alike.ts';
import { expect, test } from 'vitest';
import { inOrder, isPassedOver } from '../../shared/import-many/choose.ts';
import { needsAttention, summarise, type ImportResult } from '../../shared/import-many/result.ts';
import { resultLine, summaryLine } from '../../shared/import-many/words.ts';

const done: ImportResult = {
  outcome: 'imported',
  id: 'r',
  agency: '北麓县',
  year: 2018,
  form: '2014',
  sections: 6,
  figures: 36,
  of: 38,
  unplaced: 0,
  repairs: 1,
};

test.each([
  ['~$2018年报.docx', true],
  ['.~lock.2018年报.docx#', true],
  ['下级/.DS_Store', true],
  ['下级\\Thumbs.db', true],
  ['年报.docx.tmp', true],
  ['2018年报.docx', false],
  ['临时.tmp.docx', false],
  ['下级/年报.wps', false],
])('of a folder, %s is passed over: %s', (path, passed) => {
  expect(isPassedOver(path)).toBe(passed);
});

test('the file with most of a report in it is read first, and 9 comes before 10', () => {
  const files = ['附表.xlsx', '10月.docx', '年报.pdf', '9月.docx', '带走.nianbao', '年报.et'];
  expect(inOrder(files, (path) => path)).toEqual([
    '带走.nianbao',
    '9月.docx',
    '10月.docx',
    '年报.pdf',
    '附表.xlsx',
    '年报.et',
  ]);
});

test.each<[string, ImportResult, boolean]>([
  ['a whole report', done, false],
  ['one without agency', { ...done, agency: '' }, true],
  ['one with a piece left over', { ...done, unplaced: 1 }, true],
  ['one with an empty table', { ...done, figures: 0 }, true],
  ['one whose form has no table', { ...done, figures: 0, of: 0 }, false],
  ['one imported before', { outcome: 'already', id: 'r', agency: '北麓县', year: 2018 }, false],
  [
    'one that is there of another file',
    { outcome: 'exists', id: 'r', agency: '北麓县', year: 2018, from: '', as: '北麓县' },
    true,
  ],
  ['no report', { outcome: 'not-a-report', why: '没有年度' }, true],
  ['one that waits', { outcome: 'waiting' }, false],
])('somebody should look at %s: %s', (_, result, attention) => {
  expect(needsAttention(result)).toBe(attention);
});

test('the line below says only what there is', () => {
  const failed: ImportResult = { outcome: 'failed', failure: { code: 'file-empty', detail: { path: 'a.txt' } } };
  expect(summaryLine(summarise([done, done, failed], 1))).toBe(
    '共3个文件：导入2份，读不出来1份；略过1个临时或隐藏文件。',
  );
  expect(summaryLine(summarise([], 0))).toBe('共0个文件。');
});

test('a line of a file says what became of it and what to look at', () => {
  expect(resultLine('a.docx', { ...done, unplaced: 2 })).toBe(
    '已导入  a.docx  北麓县  2018年  6个章节  统计数36/38  2处内容未归位。',
  );
  expect(resultLine('b.txt', { outcome: 'not-a-report', why: '没有找到年度。' })).toBe(
    '不像年报  b.txt  没有找到年度。可以存为素材。',
  );
});

test.each([
  ['北麓县民政局（本级）', '北麓县民政局(本级)', true],
  ['北麓县人民政府', '北麓县政府', true],
  ['北麓县', '北麓县人民政府', true],
  ['北麓县人民政府办公室', '北麓县政府办', true],
  ['北麓县人民政府办公室', '北麓县人民政府', false],
  ['北麓县民政局', '北麓县教育局', false],
  ['', '', false],
])('“%s” and “%s” may be one agency: %s', (one, other, may) => {
  expect(mayBeSameAgency(one, other)).toBe(may);
});
