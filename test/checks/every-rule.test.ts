import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rules } from '../../shared/checks/engine.ts';

const tests = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts') && name !== 'every-rule.test.ts')
  .map((name) => readFileSync(join(import.meta.dirname, name), 'utf8'));

test.each(rules.map(({ id }) => id))('the rule %s is named in a test', (id) => {
  expect(tests.some((text) => text.includes(`'${id}'`) || new RegExp(`test\\('${id}:`).test(text))).toBe(true);
});
