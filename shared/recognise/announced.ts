import { readChineseOrdinal } from '../wording/ordinal.ts';
import { readMark } from './marks.ts';
import { slotOf } from './slot.ts';

/** How the name of a part ends; an enumeration mark behind anything else stands inside a name (复议、诉讼情况). */
const partEnd =
  /(情况|措施|事项|概述|概况|综述|前言|引言|附表|图表|统计表|打算|思路|计划|举措|方向|说明|安排|问题|建议)$/;

const opening =
  /(?:全文|正文|本年报|本报告|本年度报告|年度报告|报告|内容)(?:共|主要|内容)*(?:分为?[一二三四五六七八九十\d]+个?部分[，,:：]?(?:即|分别是|分别为|主要)?)?(?:包括|包含|分为|涵盖|由)[:：]?|包括以下(?:内容|部分)[:：]/g;
const closing = /[。；;\n]|等?[共]?(?:[一二三四五六七八九十\d]+)个?(?:部分|方面|项)|组成/;
const listHead = /^(?:以下|如下)?(?:[一二三四五六七八九十\d]+个?)?(?:内容|部分|方面)?\s*[:：]?\s*\n/;
const longestList = 600;
const mostParts = 40;
const longestName = 200;

function splitOn(text: string, marks: RegExp): string[] {
  return text.split(marks).filter((part) => part.trim() !== '');
}

/** What only the name of a further part begins with. */
const partBegin = /^(?:概述|总体|主动公开|依申请公开|收到和处理|政府信息|存在的?(?:主要)?问题|其[他它])/;
const wholeName = 6;

/** 信息公开工作运行机制、主动公开情况: two parts, though the first ends in no word of the list. */
const endsPart = (name: string, next: string): boolean =>
  partEnd.test(name.replace(/[（(][^（）()]*[）)]$/, '')) || (name.length >= wholeName && partBegin.test(next));

/** Joins neighbours back together where the mark between them does not end a part's name (问题、改进情况 is one part). */
function joinInside(names: readonly string[], mark: string): string[] {
  const joined: string[] = [];
  for (const name of names) {
    const last = joined.at(-1);
    const inside =
      last !== undefined && (!endsPart(last, name) || (/问题$/.test(last) && /^(改进|整改|改正|下)/.test(name)));
    if (inside) joined[joined.length - 1] = last + mark + name;
    else joined.push(name);
  }
  return joined;
}

const conjunction = /(?<=情况|概述|概况|措施|事项|打算|方向)(?:以及|及|和|与)/;

/** Two parts joined by a conjunction (收费情况和存在的问题) are two if both are of a known subject. */
function splitPairs(name: string): string[] {
  const [left, ...rest] = name.split(conjunction);
  const right = name.slice((left ?? '').length).replace(/^(以及|及|和|与)/, '');
  if (rest.length === 0 || left === undefined || slotOf(left) === 'free' || slotOf(right) === 'free') return [name];
  return [left, ...splitPairs(right)];
}

/** The parts written line under line behind 全文包括以下内容：. */
function listed(text: string): string[] {
  const names: string[] = [];
  for (const line of text.split('\n')) {
    const words = (readMark(line.trim())?.rest ?? line.trim()).replace(/[；;。，,]+$/, '');
    if (words.length > 45 || !partEnd.test(words)) break;
    names.push(words);
  }
  return names;
}

/** 行政复议、行政诉讼情况 and 问题、改进情况 are one part each, whatever stands around them. */
function joinSuits(names: readonly string[]): string[] {
  const joined: string[] = [];
  for (const name of names) {
    const last = joined.at(-1);
    const inside =
      last !== undefined &&
      ((/复议$/.test(last) && /诉讼/.test(name)) || (/问题$/.test(last) && /^(改进|整改|改正|下)/.test(name)));
    if (inside) joined[joined.length - 1] = `${last}、${name}`;
    else joined.push(name);
  }
  return joined;
}

/** The number in 等七个部分, 共7个方面; null if there is none. */
function countIn(words: string): number | null {
  const written = /[一二三四五六七八九十]+|\d+/.exec(words)?.[0];
  if (written === undefined) return null;
  return readChineseOrdinal(written) ?? (/^\d+$/.test(written) ? Number(written) : null);
}

function inSentence(text: string): string[] {
  const stop = closing.exec(text);
  const list = (stop ? text.slice(0, stop.index) : text).replace(/等[，,]?.*$/, '');
  const byComma = splitOn(list, /[，,；;]/);
  const groups = byComma.length >= 3 ? byComma : [list.replace(/[，,]/g, '、')];
  const joined = groups.flatMap((group) => joinInside(splitOn(group, /、/), '、')).flatMap(splitPairs);
  const each = joinSuits(groups.flatMap((group) => splitOn(group, /、/)));
  const count = stop === null ? null : countIn(stop[0]);
  // 政策解读、回应关切、机构建设等7个方面: by their number parts of few words are told from parts of several.
  const names = count !== null && joined.length !== count && each.length === count ? each : joined;
  return names.map((name) =>
    name
      .trim()
      .replace(/^(以及|并附|和|及|与)/, '')
      .replace(/(等|共)$/, '')
      .trim(),
  );
}

/**
 * What stands before the parts. 涵盖某局全年的公开工作情况，主要包括总体情况、…: what the report covers; 由某局根据《条例》编制，由概述、…:
 * who made it.
 */
const saidFirst =
  /^[^。；;\n]{2,90}?(?:[，,](?:主要|具体)(?:包括|包含)|编制(?:而成|完成)?[，,](?:全文|(?:本|该)?(?:年度)?(?:报告|年报))?由)[:：]?/;

/** The names behind words that may announce parts; [] where most of them are none. 本报告由某局根据… opens no list. */
function namesAt(text: string, from: number): string[] {
  const whole = text.slice(from, from + longestList);
  const rest = whole.slice(saidFirst.exec(whole)?.[0].length ?? 0);
  const head = listHead.exec(rest);
  const names = (head ? listed(rest.slice(head[0].length)) : inSentence(rest)).filter((name) => name !== '');
  const known = names.filter((name) => slotOf(name) !== 'free' || partEnd.test(name));
  return names.length < 2 || known.length < names.length / 2 ? [] : names;
}

/**
 * The parts a preface announces ("全文包括概述、主动公开政府信息情况……等七个部分"), in its own words and order;
 * [] if it announces none. A single name is no list.
 */
export function announcedIn(text: string): string[] {
  for (const start of text.matchAll(opening)) {
    const names = namesAt(text, start.index + start[0].length);
    if (names.length > 0) return names.map((name) => name.slice(0, longestName)).slice(0, mostParts);
  }
  return [];
}
