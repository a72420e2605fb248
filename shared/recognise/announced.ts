/** How the name of a part ends; an enumeration mark behind anything else stands inside a name (复议、诉讼情况). */
const partEnd = /(情况|措施|事项|概述|概况|前言|引言|附表|图表|统计表|打算|方向|说明|安排|问题|建议)$/;

const opening =
  /(?:全文|正文|本年报|本报告|本年度报告|年度报告|报告|内容)(?:共|主要|内容)*(?:包括|包含|分为|涵盖|由)[:：]?|包括以下(?:内容|部分)[:：]/;
const closing = /[。；;]|等?[共]?(?:[一二三四五六七八九十\d]+)个?(?:部分|方面|项)|组成/;

function splitOn(text: string, marks: RegExp): string[] {
  return text.split(marks).filter((part) => part.trim() !== '');
}

/** Joins neighbours back together where the mark between them does not end a part's name. */
function joinInside(names: readonly string[], mark: string): string[] {
  return names.reduce<string[]>((parts, name) => {
    const last = parts.at(-1);
    if (last !== undefined && !partEnd.test(last)) return [...parts.slice(0, -1), last + mark + name];
    return [...parts, name];
  }, []);
}

/**
 * The parts a preface announces ("全文包括概述、主动公开政府信息情况……等七个部分"), in its own words and order;
 * [] if it announces none.
 */
export function announcedIn(text: string): string[] {
  const start = opening.exec(text);
  if (!start) return [];
  const rest = text.slice(start.index + start[0].length);
  const stop = closing.exec(rest);
  const list = (stop ? rest.slice(0, stop.index) : rest.slice(0, 400))
    .replace(/以及/g, '，')
    .replace(/等[，,]?.*$/, '');
  const byComma = splitOn(list, /[，,；;]/);
  const groups = byComma.length >= 3 ? byComma : [list.replace(/[，,]/g, '、')];
  const names = groups.flatMap((group) => joinInside(splitOn(group, /、/), '、'));
  return names
    .map((name) =>
      name
        .replace(/^(和|及|与)/, '')
        .replace(/(等|共)$/, '')
        .trim()
        .slice(0, 200),
    )
    .filter((name) => name !== '')
    .slice(0, 40);
}
