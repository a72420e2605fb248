import { describe, expect, test } from 'vitest';
import { violations } from '../../shared/forms/violations.ts';
import { shortLabel } from '../../shared/forms/words.ts';
import { y2014 } from '../../shared/forms/y2014.ts';

const figures = (values: Record<string, string>) => ({
  figures: Object.fromEntries(Object.entries(values).map(([id, value]) => [id, { value, note: '' }])),
});

describe('broken identities in words', () => {
  test('the explanation names both sides, their values and the difference', () => {
    const [first] = violations(y2014, figures({ 'app.done': '50', 'app.done_intime': '47', 'app.done_ext': '2' }));
    expect(first?.identity.id).toBe('A2');
    expect(first?.words).toBe('“申请办结数”为50，应等于“按时办结数”、“延期办结数”之和49，相差1');
  });

  test('a blank part leaves the identity undecided', () => {
    expect(violations(y2014, figures({ 'app.done': '50', 'app.done_intime': '47' }))).toEqual([]);
  });

  test('errors come before warnings', () => {
    const found = violations(
      y2014,
      figures({ 'app.recv': '1', 'app.done': '9', 'app.done_intime': '1', 'app.done_ext': '2' }),
    );
    expect(found.map(({ identity }) => identity.severity)).toEqual(['error', 'warning']);
  });

  test.each([
    ['（一）收到申请数', '收到申请数'],
    ['其中：主动公开规范性文件数', '主动公开规范性文件数'],
    ['1.专职人员数（不包括政府公报及政府网站工作人员数）', '专职人员数'],
    ['四、行政复议数量', '行政复议数量'],
    ['涉及商业秘密', '涉及商业秘密'],
  ])('%s is said as %s', (label, said) => {
    expect(shortLabel(label)).toBe(said);
  });
});
