import { sectionOfPlace } from '../../api/place.ts';
import { findYear } from '../../recognise/year.ts';
import type { Found } from '../finding.ts';
import { whereIn, type Line } from '../lines.ts';
import { numbersIn } from '../numbers.ts';
import { isAmount } from '../../quantities/mention.ts';
import { remembered } from '../remembered.ts';
import type { Rule } from '../rule.ts';

/**
 * A year before which, in its sentence, nothing says that it is another than the one reported. `named`: behind it stands a name,
 * which may be the office's own.
 */
type Said = { from: number; to: number; year: number; how: 'until' | 'counted' | 'told' | 'named'; sentence: string };

const until = /截[至止](?:到)?$/;
const yearEnd = /^(?:年?[底末]|.*12月(?:31日|[底末]))/;
/** Comparing, looking back, planning: another year is right there. */
const other =
  /[比较](?=上|去|前|往|同|本|20)|同[比期]|相比|以来|[起始]|先后|[从自由](?=\d)|历[年次]|曾|去年|上年|上一年|前年|往年|今年|本年|连续|至今|前[，,]|结转|修订|通过|颁布|施行|实施|成立|建成|制定|出台|印发|下发|发布的|命名|授予|荣获|获得|评为|列为|确定为|计划|将|拟|力争|预计|目标/;
const counting =
  /^(?:度|全年|[，,])*[^，,。；;]{0,16}?[，,]?[^，,。；;]{0,20}(?:全年|共|累计|收到|受理|主动公开|未发生|未收到|没有)/;
const fewestOfName = 3;
const own = /^[，,]?(?:我|本|全)(?:[省市县区州旗镇乡局办委院站]|街道|单位|机关)/;

const named = /^[，,]?\p{Script=Han}{3}/u;

/** 2017年，某县民政局组织…: the year and the office itself. */
const isOwn = ({ how, sentence, to, from }: Said, agency: string): boolean => {
  if (how !== 'named') return true;
  const core = agency.replace(/人民政府(?:办公室)?$|办事处$/, '');
  const behind = sentence
    .trimStart()
    .slice(to - from)
    .replace(/^[，,]/, '');
  return core.length >= fewestOfName && behind.startsWith(core);
};

function inTitle(text: string, at: number): boolean {
  const before = text.slice(0, at);
  return (
    before.lastIndexOf('《') > before.lastIndexOf('》') ||
    before.lastIndexOf('〈') > before.lastIndexOf('〉') ||
    before.lastIndexOf('“') > before.lastIndexOf('”')
  );
}

const yearsIn = remembered<Said>((text) =>
  numbersIn(text).flatMap((mention): Said[] => {
    if (isAmount(mention) || !['year', 'month', 'date'].includes(mention.kind) || inTitle(text, mention.from))
      return [];
    const { from, to, written, days } = mention;
    const year = days[0]?.year ?? null;
    if (year === null || !written.includes('年')) return [];
    const start = Math.max(...[...'。；;！!'].map((mark) => text.lastIndexOf(mark, from - 1))) + 1;
    const end = text.slice(to).search(/[。；;！!]/);
    const sentence = text.slice(start, end < 0 ? text.length : to + end);
    const rest = sentence.slice(to - start);
    const said = (how: Said['how']): Said[] => [{ from, to, year, how, sentence }];
    if (
      until.test(text.slice(Math.max(0, from - 3), from)) &&
      yearEnd.test(`${written.replace(/^.*?年度?/, '')}${rest}`)
    )
      return said('until');
    if (mention.kind !== 'year' || text.slice(start, from).trim() !== '') return [];
    if (counting.test(rest) && numbersIn(sentence).some(isAmount)) return said('counted');
    if (own.test(rest)) return said('told');
    return named.test(rest) ? said('named') : [];
  }),
);

/** What is planned stands in the years to come. */
const ahead = /下一?步|今后|明年|继续|争取|确保|不少于|至少|应[当该]?|(?<![主重需必])要/;

/** What is told as done in a year that was still to come. */
function tooLate(line: Line, { from, to, how, sentence, year: written }: Said, year: number): Found | null {
  if (written > year + 1 || ahead.test(sentence)) return null;
  const isSaid = how === 'until' && !line.text.includes(String(year));
  return {
    severity: isSaid ? 'warning' : 'hint',
    confidence: isSaid ? 'likely' : 'asks',
    message: `这一句写的是${written}年，报告年度是${year}年，那时还没有到`,
    where: whereIn(line, from, to),
    left: String(written),
    right: String(year),
    subject: `年份 ${sentence.replace(/\d+/g, '').slice(0, 30)}`,
    explain: '请核对年份；报告年度选错了的，到基本信息里改。',
  };
}

function faultOf(line: Line, said: Said, year: number): Found | null {
  const { from, to, how, sentence } = said;
  if (said.year === year || sentence.includes(String(year)) || other.test(sentence)) return null;
  if (said.year > year) return tooLate(line, said, year);
  // What is long past was not written by mistake.
  const isTold = how === 'told' || how === 'named';
  if (said.year < year - 1 && isTold) return null;
  const isLast = said.year === year - 1 && !isTold && !line.text.includes(String(year));
  return {
    severity: isLast ? 'warning' : 'hint',
    confidence: isLast ? 'likely' : 'asks',
    message: `这一句写的是${said.year}年，报告年度是${year}年`,
    where: whereIn(line, from, to),
    left: String(said.year),
    right: String(year),
    subject: `年份 ${sentence.replace(/\d+/g, '').slice(0, 30)}`,
    explain: '请核对是不是沿用了往年的句子；确实说的是往年的，核实后可以不改。',
  };
}

/** The reported year is written wherever the report speaks of its own: an earlier one was left over from last year's. */
export const years: Rule = {
  id: 'years',
  title: '正文里的年份',
  source: 'inferred',
  severities: ['error', 'warning', 'hint'],
  reads: ['lines', 'sections', 'year', 'annex', 'agency'],
  check: ({ lines, report }) => {
    const improving = new Set(report.sections.filter(({ slot }) => slot === 'problem').map(({ id }) => id));
    const found = lines.flatMap((line): Found[] => {
      const section = sectionOfPlace(line.place);
      if (section === null || line.kind === 'cell' || line.text === '') return [];
      return yearsIn(line.text).flatMap((said) => {
        const fault = isOwn(said, report.agency.name) ? faultOf(line, said, report.year) : null;
        if (fault === null) return [];
        // What is still to be mended is often told from the year before on.
        return [improving.has(section) ? { ...fault, severity: 'hint', confidence: 'asks' } : fault];
      });
    });
    const caption = findYear(report.annex.caption);
    if (caption === null || caption === report.year) return found;
    const where = { place: 'signOff', quote: report.annex.caption };
    const explain = '请检查是不是沿用了往年的附表标题。';
    const message = `附表标题写的是${caption}年，报告年度是${report.year}年`;
    return [
      ...found,
      { severity: 'error', message, where, explain, left: String(caption), right: String(report.year) },
    ];
  },
};
