import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { fields } from '../../shared/forms/file/fields.ts';
import { formJsonSchema } from '../../shared/forms/file/json-schema.ts';
import { writeFormFile } from '../../shared/forms/form-file.ts';
import { forms } from '../../shared/forms/forms.ts';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const small = read('form-files/small.json');
const example = read('../../assets/forms/示例-本地表式.json');

describe('the shipped schema', () => {
  const shipped: unknown = JSON.parse(read('../../assets/forms/form.schema.json'));
  const accepts = new Ajv({ strict: true, strictTypes: false }).compile(Object(shipped));

  test('is what the script makes of the declaration’s own schema', () => {
    expect(shipped).toEqual(JSON.parse(JSON.stringify(formJsonSchema())));
  });

  test('accepts every form the program reads', () => {
    for (const text of [small, example, ...forms.map(writeFormFile)]) {
      expect(accepts(JSON.parse(text)), JSON.stringify(accepts.errors?.slice(0, 2))).toBe(true);
    }
  });

  test.each([
    ['an unknown unit', '"unit": "条"', '"unit": "斤"'],
    ['a missing unit', '"unit": "条", ', ''],
    ['an unknown name', '"version"', '"verison"'],
    ['a wrong type', '"version": 2', '"version": "2"'],
    ['10,000 rows', '"rows": [\n', `"rows": [${'[],'.repeat(10_000)}\n`],
  ])('refuses %s', (_, written, instead) => {
    expect(small).toContain(written);
    expect(accepts(JSON.parse(small.replace(written, instead)))).toBe(false);
  });

  test('names and explains in Chinese every field there is, and no other', () => {
    const members = (schema: Record<string, unknown>, pattern: string): [place: string, title: unknown][] => {
      const { properties, items, anyOf, oneOf } = schema;
      const own = Object.entries(properties ?? {}).flatMap(([name, part]) => {
        const place = pattern === '' ? name : `${pattern}.${name}`;
        const field = Object(part);
        return [[place, field.title], ...members(field, place)] satisfies [string, unknown][];
      });
      const branches = [anyOf, oneOf].flatMap((list) => (Array.isArray(list) ? list : []));
      const within = [
        ...(items ? [members(Object(items), `${pattern}[]`)] : []),
        ...branches.map((one) => members(one, pattern)),
      ];
      return [...own, ...within.flat()];
    };
    const known = Object.entries(fields).flatMap(([place, { name }]) => (place.endsWith('[]') ? [] : [[place, name]]));
    expect(Object.fromEntries(members(Object(shipped), ''))).toEqual(Object.fromEntries(known));
  });
});

test('the help page explains every field a form file may have', () => {
  const page = read('../../assets/help/表式文件.md');
  const rows = page.split('\n').filter((row) => row.startsWith('|'));
  for (const [place, { name }] of Object.entries(fields)) {
    const key = place.replaceAll('[]', '').split('.').at(-1) ?? '';
    if (place.endsWith('[]') || key === '') continue;
    expect(
      rows.some((row) => row.includes(`\`${key}\``) && row.includes(name)),
      `${place} ${name}`,
    ).toBe(true);
  }
});
