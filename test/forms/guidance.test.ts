import { expect, test } from 'vitest';
import { forms } from '../../shared/forms/forms.ts';
import { formSchema } from '../../shared/forms/form.ts';
import { guidanceFor } from '../../shared/forms/guidance.ts';
import { y2014 } from '../../shared/forms/y2014.ts';
import { y2021 } from '../../shared/forms/y2021.ts';

test('every section of every national outline but the annex has guidance with its source', () => {
  for (const form of forms) {
    for (const { slot, heading } of form.outline) {
      if (slot === 'annex') continue;
      const guidance = guidanceFor(form, slot);
      expect([form.id, heading, guidance?.asks.length ?? 0]).not.toEqual([form.id, heading, 0]);
      expect(guidance?.source).not.toBe('');
    }
  }
});

test('the edition decides: fees are reported in their own section before 2019 and among other matters since', () => {
  expect(guidanceFor(y2014, 'fee')?.source).toContain('2008');
  expect(guidanceFor(y2021, 'fee')).toBeNull();
  expect(guidanceFor(y2021, 'otherMatter')?.asks.join('')).toContain('信息处理费');
});

test('an office’s own form goes by the edition it is made after', () => {
  const own = formSchema.parse({ ...y2021, id: 'local', years: { from: null, to: null } });
  expect(guidanceFor(own, 'overview')).toEqual(guidanceFor(y2021, 'overview'));
  const old = formSchema.parse({ ...y2014, id: 'local-old', years: { from: null, to: null } });
  expect(guidanceFor(old, 'overview')).toEqual(guidanceFor(y2014, 'overview'));
});
