import { expect, test } from 'vitest';
import { formWords } from '../../renderer/library/form-words.ts';
import { forms } from '../../shared/forms/forms.ts';
import { formKey, type Form } from '../../shared/forms/form.ts';
import { y2014 } from '../../shared/forms/y2014.ts';

const known = (form: Form, national: boolean) => ({ key: formKey(form), form, national, reports: 0 });
const own = (version: number) => known({ ...y2014, id: 'local-2014', version }, false);

test('every form to choose from has a name that tells it apart within its first words', () => {
  const names = [...forms.map((form) => known(form, true)), own(1), own(2)].map((form) => formWords(form).name);
  expect(new Set(names.map((name) => name.slice(0, 16))).size).toBe(names.length);
  expect(names).toContain('2021年表式');
});

test('who issued a form for which years is said under its name', () => {
  const details = forms.map((form) => formWords(known(form, true)).detail);
  expect(details.find((detail) => detail.includes('〔2021〕30号'))).toContain('2021年起');
  expect(details.find((detail) => detail.includes('〔2014〕32号'))).toContain('2014—2018年');
  expect(formWords(own(2)).name).toMatch(/^local-2014（第2版）/);
});
