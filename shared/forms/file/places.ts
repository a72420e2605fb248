import { shortLabel } from '../words.ts';
import type { Path } from '../fault.ts';
import { fields, patternOf } from './fields.ts';

const longestQuote = 24;

const isGroup = (value: unknown): value is Readonly<Record<string | number, unknown>> =>
  typeof value === 'object' && value !== null;

/** What a value, of whatever shape, has at a path; undefined where it has nothing. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (part, step) => (isGroup(part) && Object.hasOwn(part, step) ? part[step] : undefined),
    value,
  );
}

/** A text that may be long, as one quotes it in a sentence. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return `“${line.length > longestQuote ? `${line.slice(0, longestQuote)}…` : line}”`;
}

/** The first of these members that is a text with something in it, quoted; '' if none is. */
function named(item: unknown, ...members: string[]): string {
  for (const member of members) {
    const text = valueAt(item, [member]);
    if (typeof text === 'string' && text.trim() !== '') return quoted(text);
  }
  return '';
}

const nth = (at: number, name: string): string => `第${at + 1}${name}`;

/** An indicator's label, with its column's where its row has several figures. */
function indicatorName(indicator: unknown): string {
  const [label, column] = [valueAt(indicator, ['label']), valueAt(indicator, ['column'])];
  if (typeof label !== 'string' || label.trim() === '') return named(indicator, 'id');
  return quoted(`${shortLabel(label)}${typeof column === 'string' ? `（${column}）` : ''}`);
}

/** The name of the indicator in a cell, as the form declares it. */
function figureName(cell: unknown, form: unknown): string {
  const indicators = valueAt(form, ['indicators']);
  const id = valueAt(cell, ['indicator']);
  const found: unknown = Array.isArray(indicators) ? indicators.find((one) => valueAt(one, ['id']) === id) : undefined;
  return found === undefined ? named(cell, 'indicator') : indicatorName(found);
}

type Say = (item: unknown, at: number, form: unknown) => string;

/** How the parts of a form that come in numbers are told apart; the words follow those of what they are part of. */
const parts: Readonly<Record<string, Say>> = {
  'outline[]': (item, at) => `章节顺序${nth(at, '项')}${named(item, 'heading')}`,
  'tables[]': (item, at) => `${nth(at, '张表')}${named(item, 'title', 'id')}`,
  'tables[].grid.widths[]': (_, at) => `${nth(at, '列')}的列宽`,
  'tables[].grid.rows[]': (_, at) => nth(at, '行'),
  'tables[].grid.rows[][]': (item, at, form) => `${nth(at, '格')}${named(item, 'text') || figureName(item, form)}`,
  'indicators[]': (item, at) => `${nth(at, '个指标')}${indicatorName(item)}`,
  'identities[]': (item, at) => `${nth(at, '条勾稽关系')}${named(item, 'id')}`,
  'identities[].left[]': (_, at) => `左边${nth(at, '项')}`,
  'identities[].right[]': (_, at) => `右边${nth(at, '项')}`,
  'carries[]': (_, at) => nth(at, '条结转'),
  'questions[]': (_, at) => nth(at, '条核实提醒'),
  'questions[].indicators[]': (_, at) => nth(at, '个指标'),
  'questions[].agencies[]': (_, at) => nth(at, '个单位种类'),
  'requirements[]': (_, at) => nth(at, '条必写内容'),
  'requirements[].agencies[]': (_, at) => nth(at, '个单位种类'),
  'requirements[].near[]': (_, at) => nth(at, '个相邻词'),
  'requirements[].things[]': (item, at) => `${nth(at, '件事')}${named(item, 'name')}`,
  'requirements[].things[].words[]': (_, at) => nth(at, '个关键词'),
};

/**
 * A place in a form (or in what should have been one) in words: 第3个指标“收到申请数”的“单位”（unit）. The form itself is ''.
 */
export function placeWords(form: unknown, path: Path): string {
  const words = path.map((step, at) => {
    const here = path.slice(0, at + 1);
    const say = parts[patternOf(here)];
    return say && typeof step === 'number' ? say(valueAt(form, here), step, form) : '';
  });
  const owner = words.join('');
  const member = memberWords(path);
  return owner !== '' && member !== '' ? `${owner}的${member}` : `${owner}${member}`;
}

/** The last step of a path in words, where it is a member: “单位”（unit）. */
export function memberWords(path: Path): string {
  const key = path.at(-1);
  const field = fields[patternOf(path)];
  return typeof key === 'string' && field ? `“${field.name}”（${key}）` : '';
}
