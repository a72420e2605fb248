import type { z } from 'zod';
import type { Fault, Path, Words } from '../fault.ts';
import { choiceWords, membersOf, patternOf } from './fields.ts';
import { likeliest } from './likeliest.ts';
import { memberWords, placeWords, quoted, valueAt } from './places.ts';

type Issue = z.core.$ZodIssue;

/** `meant` is where something is missing that a mistyped name was meant to be. */
type ShapeFault = Fault & { meant?: Path };

const kinds: Readonly<Record<string, string>> = {
  string: '文字（加英文双引号）',
  number: '数',
  int: '整数',
  boolean: 'true或false',
  object: '一组内容（用花括号括起来）',
  array: '一个列表（用方括号括起来）',
};

/** What kind of thing somebody wrote. */
function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return '列表';
  if (typeof value === 'number')
    return Number.isInteger(value) ? '数' : Number.isFinite(value) ? '小数' : '大到记不下的数';
  return { string: '文字', boolean: String(value), object: '一组内容' }[String(typeof value)] ?? '别的';
}

/** How elements of a list are counted. */
const measures: Readonly<Record<string, string>> = {
  'tables[].grid.rows': '行',
  'tables[].grid.rows[]': '格',
  'tables[].grid.widths': '列',
  tables: '张表',
  indicators: '个指标',
};

/** The issues zod has with the value of a form file, as faults in Chinese. A mistyped name is one fault, not two. */
export function shapeFaults(issues: readonly Issue[], value: unknown): Fault[] {
  const faults = issues
    .filter((issue) => !isSaid(issue, issues))
    .flatMap((issue) => faultsOf(issue, issue.path.map(stepOf), value));
  const meant = new Set(faults.flatMap(({ meant: path }) => (path ? [JSON.stringify(path)] : [])));
  return faults.filter(({ path }) => !meant.has(JSON.stringify(path)));
}

const farthest: readonly unknown[] = [Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER];
const limitOf = (issue: Issue): unknown =>
  issue.code === 'too_big' ? issue.maximum : issue.code === 'too_small' ? issue.minimum : null;

/** Whether an issue only says that a number is beyond all whole numbers, where another says what the limit is. */
function isSaid(issue: Issue, issues: readonly Issue[]): boolean {
  if (!farthest.includes(limitOf(issue))) return false;
  const place = JSON.stringify(issue.path);
  return issues.some((other) => other.code === issue.code && other !== issue && JSON.stringify(other.path) === place);
}

const stepOf = (step: PropertyKey): string | number => (typeof step === 'symbol' ? step.toString() : step);

function faultsOf(issue: Issue, path: Path, value: unknown): ShapeFault[] {
  switch (issue.code) {
    case 'unrecognized_keys': {
      const free = membersOf(patternOf(path)).filter((member) => valueAt(value, [...path, member]) === undefined);
      return issue.keys.map((key) => unknownMember(value, path, key, free));
    }
    case 'invalid_union': {
      if ('options' in issue && issue.options) {
        const known = issue.options.map(String);
        return [{ path, words: () => choice(value, path, known) }];
      }
      // The branch that was meant is the one whose own kind of thing was written; its issues say more.
      const meant = issue.errors.find((branch) => !branch.some(isOfAnotherKind));
      if (!meant) return [{ path, words: () => wrongKind(value, path, '指标编号（加英文双引号）') }];
      return meant.flatMap((one) => faultsOf(one, [...path, ...one.path.map(stepOf)], value));
    }
    default:
      return [{ path, words: () => simple(issue, path, value) }];
  }
}

const isOfAnotherKind = ({ code, path }: Issue): boolean => code === 'invalid_type' && path.length === 0;

function simple(issue: Issue, path: Path, value: unknown): Words {
  switch (issue.code) {
    case 'invalid_type':
      return wrongKind(value, path, kinds[issue.expected] ?? '别的内容');
    case 'invalid_value':
      return choice(value, path, issue.values.map(String));
    case 'too_big':
      return tooBig(value, path, Number(issue.maximum));
    case 'too_small':
      return tooSmall(value, path, Number(issue.minimum), issue.inclusive ?? true);
    case 'invalid_format':
      return {
        what: `${subject(value, path)}写成${quoted(String(valueAt(value, path)))}，有不能用的字符或太长`,
        todo: '改成英文字母、数字和“.”“_”“-”组成的编号，以英文字母开头',
      };
    default:
      return { what: `${subject(value, path)}不合要求`, todo: '对照帮助“表式文件”改正' };
  }
}

const subject = (value: unknown, path: Path): string => placeWords(value, path) || '整个文件';

function missing(value: unknown, path: Path): Words {
  const owner = placeWords(value, path.slice(0, -1)) || '文件里';
  return { what: `${owner}缺少${memberWords(path)}`, todo: '补上这一项' };
}

function wrongKind(value: unknown, path: Path, expected: string): Words {
  const written = valueAt(value, path);
  if (written === undefined) return missing(value, path);
  return { what: `${subject(value, path)}应是${expected}，却写成了${kindOf(written)}`, todo: `改成${expected}` };
}

function choice(value: unknown, path: Path, known: readonly string[]): Words {
  const written = valueAt(value, path);
  if (written === undefined) return missing(value, path);
  const said = typeof written === 'object' ? kindOf(written) : quoted(String(written));
  const pattern = patternOf(path);
  return {
    what: `${subject(value, path)}写成${said}，程序不认识`,
    todo: `从这些中选一个：${known.map((one) => choiceWords(pattern, one)).join('、')}`,
  };
}

/** `free` are the members that could still be written there. */
function unknownMember(value: unknown, path: Path, key: string, free: readonly string[]): ShapeFault {
  const meant = likeliest(key, free);
  const words = (): Words => ({
    what: `${placeWords(value, path) || '文件'}里有程序不认识的项${quoted(key)}`,
    todo: meant === null ? '删去它（认识的项见帮助“表式文件”）' : `改成“${meant}”`,
  });
  return { path: [...path, key], words, ...(meant !== null && { meant: [...path, meant] }) };
}

function tooBig(value: unknown, path: Path, most: number): Words {
  const written = valueAt(value, path);
  const place = subject(value, path);
  const measure = measures[patternOf(path)] ?? '项';
  if (typeof written === 'string') {
    return { what: `${place}有${written.length}个字，超过了${most}个字`, todo: '写短一些' };
  }
  if (Array.isArray(written)) {
    return { what: `${place}有${written.length}${measure}，最多${most}${measure}`, todo: `减到${most}${measure}以内` };
  }
  return { what: `${place}写成${String(written)}，最大是${most}`, todo: '改小' };
}

function tooSmall(value: unknown, path: Path, least: number, inclusive: boolean): Words {
  const written = valueAt(value, path);
  const place = subject(value, path);
  if (typeof written === 'string') return { what: `${place}是空的`, todo: '填上' };
  if (Array.isArray(written)) {
    return { what: `${place}是空的`, todo: `至少写一${measures[patternOf(path)] ?? '项'}` };
  }
  return { what: `${place}写成${String(written)}，应${inclusive ? '不小于' : '大于'}${least}`, todo: '改正这个数' };
}
