import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NianbaoError } from '../../shared/api/errors.ts';
import { readFormFile, writeFormFile } from '../../shared/forms/form-file.ts';
import { formSchema } from '../../shared/forms/form.ts';
import { forms } from '../../shared/forms/forms.ts';
import { soundForm } from './sound-form.ts';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const small = read('form-files/small.json');
const example = read('../../assets/forms/示例-本地表式.json');

/** What the clerk is told about a file, null if it is read. Anything but a NianbaoError is thrown on. */
function told(text: string): string | null {
  try {
    readFormFile(text, '小表.json');
    return null;
  } catch (error) {
    if (error instanceof NianbaoError) return error.message;
    throw error;
  }
}

/** The small form with one place of it written differently. */
function smallWith(written: string, instead: string): string {
  expect(small).toContain(written);
  return small.replace(written, () => instead);
}

const lineOf = (text: string, words: string): number => text.slice(0, text.indexOf(words)).split('\n').length;
const many = (count: number): string => Array.from({ length: count }, () => '[],').join('');

describe('a sound file is read', () => {
  test('with a byte order mark, with Windows line ends, with what editors need', () => {
    for (const text of [small, `\uFEFF${small}`, small.replaceAll('\n', '\r\n')]) expect(told(text)).toBeNull();
    expect(readFormFile(small, 'a')).not.toHaveProperty('$schema');
  });

  test('the example has a number column, three columns of figures, their sums, four rows of its own', () => {
    const form = readFormFile(example, '示例-本地表式.json');
    expect([form.id, form.version, form.years]).toEqual(['local-2014', 1, { from: null, to: null }]);
    expect(form.indicators).toHaveLength((58 + 4) * 4);
    const sums = form.identities.filter(({ left, right }) => left.length === 1 && right.length === 3);
    for (const { id } of form.indicators.filter(({ column }) => column === '合计')) {
      const parts = ['qzf', 'qzdw', 'xzjd'].map((column) => `${id}.${column}`);
      expect(sums.some(({ left, right }) => left[0] === id && parts.every((part, at) => right[at] === part))).toBe(
        true,
      );
    }
  });

  test.each(forms)('the edition $id, saved under an id of one’s own, is that form again', (form) => {
    const own = { ...form, id: `local-${form.id}` };
    expect(readFormFile(writeFormFile(own), 'a')).toEqual(own);
  });

  test('whatever the form, writing and reading change nothing, and equal forms are equal texts', () => {
    fc.assert(
      fc.property(soundForm, (form) => {
        const text = writeFormFile(form);
        expect(readFormFile(text, 'a')).toEqual(form);
        const members = Object.entries(form).reverse();
        expect(writeFormFile(formSchema.parse(Object.fromEntries(members)))).toBe(text);
      }),
    );
  });
});

describe('text that is not JSON is told with its line', () => {
  test.each([
    ['a missing comma, at the line that lacks it', '"version": 2,', '"version": 2', 4, '后面少了英文逗号“,”'],
    ['a comma too many', '"fixed": true }', '"fixed": true },', 10, '多了一个逗号'],
    ['a Chinese colon', '"version": 2', '"version"：2', 4, '中文标点“：”'],
    ['Chinese quotation marks', '"version": 2', '“version”: 2', 4, '中文标点““”'],
    ['a text over two lines', '某县信息公开', '某县\n信息公开', 5, '没有结束'],
    ['a comment', '"version": 2,', '"version": 2, // 版本', 4, '注释'],
    ['a word without quotation marks', '"version": 2', '"version": two', 4, '“two”不是JSON的写法'],
    ['a backslash', '某县信息公开', '某县\\信息公开', 5, '反斜杠'],
    ['a tab in a text', '某县信息公开', '某县\t信息公开', 5, '看不见的字符'],
    ['one name twice', '"version": 2,', '"version": 2,\n"version": 2,', 5, '“version”写了两次'],
    ['a character lost in another encoding', '某县信息公开', '某\uFFFD公开', 5, 'UTF-8'],
  ])('%s', (_, written, instead, line, what) => {
    expect(told(smallWith(written, instead))).toMatch(sentenceOf(line, what));
  });

  test.each([
    ['nothing', '', 1, '文件是空的'],
    ['a page', '<!doctype html>\n<p>', 1, '不是JSON'],
    ['a list', '[]', 1, '整个文件应是一组内容'],
    ['brackets without end', '['.repeat(1_000_000), 1, '40层'],
    ['something behind the end', `${small}}`, small.split('\n').length, '多余的文字'],
    ['a file cut short', small.slice(0, small.indexOf('"indicators"')), lineOf(small, '"indicators"') - 1, '断了'],
  ])('%s', (_, text, line, what) => {
    expect(told(text)).toMatch(sentenceOf(line, what));
  });

  test('more than 2 MB is not even looked at', () => {
    expect(told(' '.repeat(3_000_000))).toBe(
      '表式文件“小表.json”有3MB，超过了2MB的上限：表式不会这么大，请确认选对了文件。',
    );
    expect(told('字'.repeat(700_000))).toContain('有2.1MB');
  });
});

/** One sentence that names the file, the line, what is wrong and what to do. */
function sentenceOf(line: number, what: string): RegExp {
  const literal = what.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^表式文件“小表\\.json”第${line}行：(?=[^。]*${literal})[^。]+，请[^。]+。$`);
}

describe('a fault is one sentence with its line, the place in words and what to do', () => {
  const sum = '"right": ["open.city", "open.town"]';
  test.each([
    [
      'an unknown unit names the known ones',
      '"unit": "条"',
      '"unit": "斤"',
      '斤',
      '写成“斤”，程序不认识，请从这些中选一个：人次、万元',
    ],
    ['a missing unit', '"unit": "条", ', '', 'open.city", "label', '第1个指标“公开信息数（城区）”缺少“单位”（unit）'],
    ['a mistyped name', '"unit": "条"', '"unti": "条"', 'unti', '程序不认识的项“unti”，请改成“unit”'],
    ['a number instead of a text', '"id": "site"', '"id": 7', '"id": 7', '“关系编号”（id）应是文字'],
    [
      'a text instead of a number',
      '"version": 2',
      '"version": "2"',
      '"version"',
      '“版本”（version）应是数，却写成了文字',
    ],
    ['a version beyond all whole numbers', '"version": 2', '"version": 1e300', '"version"', '写成1e+300，最大是9999'],
    ['a version no number can hold', '"version": 2', '"version": 1e999', '"version"', '却写成了大到记不下的数'],
    ['a sliver of a column', '[60, 20, 30, 30]', '[60, 20, 30,\n0.3]', '0.3', '第4列的列宽是0.3'],
    ['a head torn in two', '"headRows": 2', '"headRows": 1', '"text": "统计指标"', '向下占到第2行'],
    [
      'two figures called alike',
      '"column": "乡镇", "unit": "条", "slot": "proactive" },\n    { "id": "site.city"',
      '"column": "城区", "unit": "条", "slot": "proactive" },\n    { "id": "site.city"',
      '{ "id": "open.town"',
      '都叫“公开信息数（城区）”',
    ],
    ['a version that is not whole', '"version": 2', '"version": 1.5', '"version"', '“版本”（version）应是整数'],
    [
      'a section of no known kind',
      '"slot": "overview"',
      '"slot": "概述"',
      '概述',
      'overview（概述）、proactive（主动公开）',
    ],
    [
      'a cell of no known kind',
      '"kind": "label", "text": "城区"',
      '"kind": "text", "text": "城区"',
      '城区',
      '第2行第1格“城区”的“种类”（kind）写成“text”',
    ],
    [
      'a term with a mistyped name',
      '"year": "this"',
      '"years": "this"',
      '"years": "this"',
      '左边第2项里有程序不认识的项“years”，请改成“year”',
    ],
    ['a term that is no indicator', '["open.all"]', '[7]', '[7]', '左边第1项应是指标编号'],
    [
      'a name that reaches behind objects',
      '"version"',
      '"__proto__": { "polluted": true },\n"version"',
      '__proto__',
      '不认识的项“__proto__”',
    ],
    ['10,000 rows', '"rows": [\n', `"rows": [${many(10_000)}\n`, '"rows": [', '有10005行，最多300行'],
    ['a national id', '"local-small"', '"2021"', '"2021"', '“2021”是全国统一表式的编号'],
    ['a national id in capitals', '"local-small"', '"NONE"', '"NONE"', '“NONE”是全国统一表式的编号'],
    [
      'two cells with one indicator',
      '"indicator": "open.town"',
      '"indicator": "open.city"',
      'open.city" }\n          ]',
      '指标“open.city”占了两格',
    ],
    [
      'a span over the edge',
      '"open.all", "columns": 2',
      '"open.all", "columns": 3',
      '"columns": 3',
      '第5行第3格“两处合计”向右占3列，超出了表的右边',
    ],
    [
      'a row that is not full',
      '"open.all", "columns": 2',
      '"open.all"',
      '          [\n            { "kind": "label", "text": "两处合计"',
      '第5行只占了3列，表有4列',
    ],
    [
      'a total that contains itself',
      sum,
      '"right": ["open.city", "open.all"]',
      'open.city", "open.all"]',
      '“两处合计”（open.all）把自己也加了进去',
    ],
    [
      'an identity about nobody',
      sum,
      '"right": ["open.city", "open.tonw"]',
      'open.tonw',
      '没有声明的指标“open.tonw”，请改成“open.town”',
    ],
  ])('%s', (_, written, instead, at, what) => {
    const text = smallWith(written, instead);
    expect(told(text)).toMatch(sentenceOf(lineOf(text, at), what));
  });

  test('a circle of totals names them in order', () => {
    const text = smallWith(
      '"at-most",\n      "left": ["site.city", { "indicator": "site.town", "year": "this" }],',
      '"equal",\n      "left": ["open.city"],',
    ).replace('"severity": "warning"', '"severity": "error"');
    expect(told(text)).toMatch(
      sentenceOf(72, '“两处合计”（open.all）里有“公开信息数（城区）”（open.city）里有“两处合计”（open.all）'),
    );
  });

  test('the first in the file is told, and how many more there are', () => {
    const text = smallWith('"version": 2', '"version": "2"').replaceAll('"unit": "条"', '"unit": "斤"');
    expect(told(text)).toBe(
      '表式文件“小表.json”第4行：“版本”（version）应是数，却写成了文字，请改成数（此外还有5处问题）。',
    );
  });

  test('nothing a file says changes what every object is', () => {
    told(
      smallWith(
        '"version"',
        '"__proto__": { "polluted": true },\n"constructor": { "prototype": { "polluted": true } },\n"version"',
      ),
    );
    expect({}).not.toHaveProperty('polluted');
  });
});

/** Every list, object and value of a form, as the holder and the name of its place in it. */
function placesIn(value: unknown): [holder: Record<string, unknown> | unknown[], key: string][] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<string, unknown> | unknown[];
  return Object.entries(value).flatMap(([key, part]) => [[holder, key] as [typeof holder, string], ...placesIn(part)]);
}

type Damage = (text: string, where: number, what: unknown) => string;
const inValue =
  (harm: (holder: Record<string, unknown> | unknown[], key: string, what: unknown) => void): Damage =>
  (text, where, what) => {
    const form: unknown = JSON.parse(text);
    const places = placesIn(form);
    const [holder, key] = places[where % places.length] ?? [[], '0'];
    harm(holder, key, what);
    return JSON.stringify(form, null, 2);
  };

const damages: Record<string, Damage> = {
  'a part is left out': inValue((holder, key) => {
    if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else Reflect.deleteProperty(holder, key);
  }),
  'an element is there twice': inValue((holder, key) => {
    if (Array.isArray(holder)) holder.splice(Number(key), 0, holder[Number(key)]);
    else holder[`${key}2`] = holder[key];
  }),
  'a value is another one': inValue((holder, key, what) => {
    Reflect.set(holder, key, what);
  }),
  'the text is cut': (text, where) => text.slice(0, where % text.length),
  'a character is exchanged': (text, where, what) =>
    text.slice(0, where % text.length) +
    (typeof what === 'string' ? what : JSON.stringify(what)).slice(0, 1) +
    text.slice((where % text.length) + 1),
  'lines are exchanged': (text, where) => {
    const lines = text.split('\n');
    const at = where % lines.length;
    return [...lines.slice(0, at), ...lines.slice(at).reverse()].join('\n');
  },
};

describe('whatever is damaged, the clerk is told one sentence with a line', () => {
  const values = fc.oneof(
    fc.constantFrom('', '，', '“', '"', '{', ']', 'a', '__proto__', 'toString', '条', 'x'.repeat(300)),
    fc.constantFrom(null, true, 0, -1, 1.5, 1e20, [], {}, [[]], { kind: 'label' }, [{ kind: 'empty' }]),
    fc.jsonValue(),
  );

  test.each(Object.keys(damages))('%s', (name) => {
    fc.assert(
      fc.property(fc.constantFrom(small, example), fc.nat(), values, (text, where, what) => {
        const damaged = damages[name]?.(text, where, what) ?? '';
        const said = told(damaged);
        if (said === null) {
          expect(formSchema.safeParse(readFormFile(damaged, 'a')).success).toBe(true);
          return;
        }
        const [, line = '0'] = /^表式文件“小表\.json”第(\d+)行：[^]+，请[^]+。$/.exec(said) ?? [];
        expect(Number(line)).toBeGreaterThan(0);
        expect(Number(line)).toBeLessThanOrEqual(damaged.split(/\r\n|\n|\r/).length);
        expect(said).not.toMatch(/undefined|\[object|NaN|Invalid|expected/);
      }),
      { numRuns: 60 },
    );
  });
});
