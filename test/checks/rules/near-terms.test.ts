import { expect, test } from 'vitest';
import { terms } from '../../../shared/checks/lexicon/terms.ts';
import { foundInLines, markedIn } from '../said.ts';

test.each([
  ['做好政协委提案办理结果公开。', ['政协委提案']],
  ['全年政府新息公开数量增加。', ['政府新息公开']],
  ['政府息信公开制度逐步完善。', ['政府息信公开']],
  ['领导千部带头解读政策。', ['领导千部']],
  ['收取行政事业型收费0元。', ['行政事业型收费']],
  ['接受社会坚督。', ['社会坚督']],
  ['做好主动动公开各项工作。', ['主动动公开']],
  ['提起行诉讼0件。', ['提起行诉讼']],
])('a term with one slip is found: %s', (line, marked) => {
  expect(markedIn('near-term', line)).toEqual(marked);
});

test.each([
  '公众可以申请公开有关信息，已申请公开3件。',
  '以申请公开为补充，以主动公开为主。',
  '即时更新网站内容，做好政策文件解读。',
  '推进法制建设，细化信息公开粒度。',
  '县档案馆理事会召开会议，国家档案管理规范。',
  '各部门门户网站、信息公开公示栏按要求设置。',
  '县府信息公开办公室与领导组办公室合署办公。',
  '政府信用公开、政务动态、主动公布政府工作报告。',
  '法律法规章程汇编，业务教育培训。',
])('other words and words that meet are left alone: %s', (line) => {
  expect(markedIn('near-term', line)).toEqual([]);
});

test('no term is a slip of another', () => {
  for (const term of terms) expect(markedIn('near-term', `${term.replaceAll(' ', '')}。`)).toEqual([]);
});

test('the term as it should be is put in one go', () => {
  const [finding] = foundInLines('near-term', '政协委提案办理情况。');
  expect([finding?.message, finding?.repair?.edits[0]?.text]).toEqual([
    '“政协委提案”像是“政协委员提案”，漏了一个字',
    '政协委员提案',
  ]);
});
