import { matchesOf } from '../../report/matches.ts';
import { lineRule, type Hit } from '../line-rule.ts';
import { saidOnce } from '../lexicon/said-once.ts';
import { longestLine } from '../longest.ts';

/** Function words that never stand twice in a row, unless a word beside them begins or ends with one (目的的确, 对对联). */
const functionWord = /([的了和与及在为对是将把被从由以向于并或])\1/g;
const beside: Readonly<Record<string, { before: string; after: string }>> = {
  的的: { before: '目的有众中鹄标', after: '的确士' },
  了了: { before: '不得未解敷明罢终末没', after: '了解结如' },
  和和: { before: '温饱缓平调柔共祥暖总谐', after: '美气谐睦解平善' },
  与与: { before: '参赐给授', after: '会众' },
  及及: { before: '以涉普来触', after: '时格早第' },
  在在: { before: '存所内现实潜正好外旨', after: '线校职建册岗编读' },
  为为: { before: '作行认成因', after: '民人了' },
  对对: { before: '一核应面针反比校', after: '联子方口应比照象称付接策立手待' },
  是是: { before: '但于凡就只还可总都', after: '否非' },
  将将: { before: '即', after: '军来要士' },
  把把: { before: '', after: '关握' },
  被被: { before: '棉', after: '' },
  从从: { before: '服', after: '业事严容' },
  由由: { before: '理自缘事', after: '于' },
  以以: { before: '可予所加得足难', after: '及上下来前后内外往' },
  向向: { before: '方面意导定双走流动趋', after: '' },
  于于: { before: '由关对属等鉴', after: '' },
  并并: { before: '合', after: '' },
  或或: { before: '', after: '' },
};

const functionWords = (text: string): Hit[] =>
  matchesOf(functionWord, text).flatMap(({ index, 0: said }) => {
    const guard = beside[said];
    const [before, after] = [text[index - 1], text[index + said.length]];
    // At the very start or before a mark it may be the name of something.
    if (before === undefined || !guard || guard.before.includes(before)) return [];
    if (after === undefined || guard.after.includes(after)) return [];
    if (before === said[0] || after === said[0]) return [];
    return [doubled(index, index + said.length, said[0] ?? '', said)];
  });

const doubled = (from: number, to: number, once: string, said: string): Hit => ({
  from,
  to,
  severity: 'warning',
  confidence: 'likely',
  message: `“${said}”重复了“${once}”`,
  explain: '多半是修改时留下的：请删去多的一个。',
  put: once,
});

const han = /^\p{Script=Han}+$/u;
const most = 12;
/** 研究研究, 一步一步一步: words that are said twice on purpose are of two characters; numerals and measures repeat by right. */
const atLeast = 3;
/** No clerk reads more of one line. */
const mostFound = 300;
const numeral = /^[一二三四五六七八九十百千万零〇两]+$/;
/** 12次次: a measure word is said once, unless the second begins another word (项|项目, 条|条例). */
const measures = /(?<=\d)([次条件份期篇场项个名])\1(?![均人体性别单刊目例额幅数款文称])/g;

/** Where each character was seen last, counted on over all texts so that nothing need be cleared between them. */
const lastSeen = new Float64Array(0x10000).fill(-most);
let read = 0;

/** The most characters in a row that were each seen just before: a run that stands twice in a row has no fewer. */
function seenInARow(text: string): number {
  read += most + 1;
  let [longest, now] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charCodeAt(at);
    now = read - (lastSeen[char] ?? 0) <= most ? now + 1 : 0;
    if (now > longest) longest = now;
    lastSeen[char] = read;
    read += 1;
  }
  return longest;
}

/** Runs of three and more characters that stand twice in a row. */
function runs(text: string): Hit[] {
  const found: Hit[] = [];
  for (let at = 0; at + atLeast * 2 <= text.length; at += 1) {
    // One character over and over is a line to be filled in, not a word.
    const first = text.charCodeAt(at);
    if (first < 0x3400 || (first === text.charCodeAt(at + 1) && first === text.charCodeAt(at + 2))) continue;
    if (found.length >= mostFound) break;
    for (let size = Math.min(most, Math.floor((text.length - at) / 2)); size >= atLeast; size -= 1) {
      if (first !== text.charCodeAt(at + size)) continue;
      const once = text.slice(at, at + size);
      if (!text.startsWith(once, at + size) || !han.test(once) || numeral.test(once)) continue;
      // 双桥村|双桥村民小组: the name of a place and what is named after it.
      if (/[县市区镇乡村]$/.test(once) && /^[民委城政街]/.test(text.slice(at + size * 2))) continue;
      if (/^(?:主任|副主任|成员|组长|副组长|秘书|人员|工作)/.test(text.slice(at + size * 2))) continue;
      found.push(doubled(at, at + size * 2, once, once + once));
      at += size * 2 - 1;
      break;
    }
  }
  return found;
}

const twins = saidOnce.map(({ words, longer }) => ({ twice: new RegExp(`(${words.join('|')})\\1`, 'g'), longer }));

const pairs = (text: string): Hit[] =>
  twins.flatMap(({ twice, longer }) =>
    matchesOf(twice, text).flatMap(({ index, 0: both, 1: once }) =>
      longer.test(text.slice(index + both.length)) ? [] : [doubled(index, index + both.length, once ?? '', both)],
    ),
  );

const counted = (text: string): Hit[] =>
  matchesOf(measures, text).map(({ index, 0: said, 1: once }) => doubled(index, index + said.length, once ?? '', said));

const clauseEnd = /[，。；：]/;
const hasTwins = (text: string): boolean =>
  text.split(clauseEnd).some((piece, at, all) => piece.length > 4 && piece === all[at + 1]);

/** 加强领导，加强领导，: a clause that stands twice in a row. */
const clause = /(?<=^|[，。；：])([^，。；：\d]{5,60})[，；]\1(?=[，。；])/g;

const clauses = (text: string): Hit[] =>
  matchesOf(clause, text).map(({ index, 0: said, 1: once }) => ({
    ...doubled(index, index + said.length, once ?? '', said),
    message: `“${once ?? ''}”连着写了两遍`,
  }));

/** 某县县人民政府: 某县 and 县人民政府 run together. 各县县人民政府 is said of each. */
const seat = /(?<=[^各全该本两几外跨])([县市区州旗乡镇])\1(?=人民政府)/g;

const seats = (text: string): Hit[] =>
  matchesOf(seat, text).map(({ index, 0: said, 1: once }) => ({
    ...doubled(index, index + said.length, once ?? '', said),
    severity: 'hint',
    confidence: 'asks',
  }));

function find(line: string): Hit[] {
  const text = line.slice(0, longestLine);
  const kept: Hit[] = [];
  const row = seenInARow(text);
  const all = [
    ...(row >= atLeast ? runs(text) : []),
    ...(hasTwins(text) ? clauses(text) : []),
    ...(row >= 2 ? pairs(text) : []),
    ...(row >= 1 ? counted(text) : []),
    ...(row >= 1 ? seats(text) : []),
    ...(row >= 1 ? functionWords(text) : []),
  ];
  for (const hit of all.sort((one, other) => one.from - other.from || other.to - one.to)) {
    const last = kept.at(-1);
    if (last === undefined || hit.from >= last.to) kept.push(hit);
  }
  return kept;
}

/** The same word, run of words or clause twice in a row, left behind when a sentence was changed. */
export const doubledWords = lineRule({
  id: 'doubled-words',
  title: '字词重复',
  source: 'language',
  severities: ['warning', 'hint'],
  isRead: ({ kind }) => kind !== 'cell',
  find,
});
