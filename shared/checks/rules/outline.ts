import { sectionPlace } from '../../api/place.ts';
import type { Form } from '../../forms/form.ts';
import type { Report, Section } from '../../report/report.ts';
import type { SlotId } from '../../report/slots.ts';
import type { Facts, Rule } from '../rule.ts';

type Entry = Form['outline'][number];
type Findings = ReturnType<Rule['check']>;
type Pair = { entry: Entry; section: Section | null };

const plain = (heading: string): string => heading.replace(/\s/g, '');

/**
 * What each item of the law is called where an office does not keep to the outline: a heading anywhere in the report
 * that names it is enough. 条例 of 2008, article 32; of 2019, article 50, which no longer asks for fees.
 */
const lawful: readonly { slot: SlotId; words: RegExp; said: RegExp; until?: number }[] = [
  { slot: 'proactive', words: /主动公开/, said: /主动公开(?:了|各类)?[^。]{0,12}\d+[余多]?[条件]/ },
  {
    slot: 'application',
    words: /依申请|申请公开|公开申请(?!.{0,6}复议)/,
    said: /(?:无|没有|未)[^。；]{0,6}申请公开|(?:收到|受理|接到|办理|答复)[^。；]{0,12}(?:公开申请|依申请公开|公开的申请|申请公开)/,
  },
  { slot: 'fee', words: /收费|减免|费用/, said: /收取|收费|费用|免费|减免/, until: 2018 },
  { slot: 'litigation', words: /复议|诉讼/, said: /行政复议|行政诉讼/ },
  { slot: 'problem', words: /问题|不足|改进|打算/, said: /存在[^。]{0,12}(?:问题|不足|差距)/ },
  // Many have nothing else to report.
  { slot: 'otherMatter', words: /其[他它]/, said: /^/ },
];

/** Every entry of the outline with the section that is it: of its heading, otherwise the next of its slot. */
function paired(outline: readonly Entry[], sections: readonly Section[]): Pair[] {
  const taken = new Set<Section>();
  const take = (matches: (section: Section) => boolean): Section | null => {
    const found = sections.find((section) => !taken.has(section) && matches(section)) ?? null;
    if (found) taken.add(found);
    return found;
  };
  const byHeading = outline.map((entry) => take(({ heading }) => plain(heading) === plain(entry.heading)));
  return outline.map((entry, at) => ({
    entry,
    section: byHeading[at] ?? (entry.slot === 'free' ? null : take(({ slot }) => slot === entry.slot)),
  }));
}

/** The headings of a report and those within its sections. */
const headingsOf = ({ sections }: Report): string[] =>
  sections.flatMap(({ heading, prose }) => [
    heading,
    ...prose.content.flatMap((block) =>
      block.type === 'heading'
        ? [(block.content ?? []).map((item) => (item.type === 'text' ? item.text : '')).join('')]
        : [],
    ),
  ]);

/** A part without a heading of its own may be written about elsewhere: then it is only asked for. */
function missing(pairs: readonly Pair[], { report, form, lines }: Facts): Findings {
  const headings = headingsOf(report);
  const texts = lines.filter(({ kind }) => kind === 'paragraph' || kind === 'subheading').map(({ text }) => text);
  return pairs.flatMap(({ entry, section }): Findings => {
    if (section !== null || entry.slot === 'annex') return [];
    const base = {
      message: `缺少“${entry.heading}”一章`,
      where: { place: 'preface' },
      subject: `缺少 ${entry.heading}`,
    };
    if (entry.fixed) {
      const explain = `${form.issuedBy}规定的部分不能遗漏；没有发生的事项也要保留标题，写一句说明。`;
      return [{ ...base, severity: 'error', explain }];
    }
    const item = lawful.find(({ slot, until }) => slot === entry.slot && report.year <= (until ?? Infinity));
    if (!item || headings.some((heading) => item.words.test(heading))) return [];
    const law = report.year < 2019 ? '2008年《条例》第三十二条' : '《条例》第五十条';
    const explain = `${law}要求年度报告包括这项内容；已经写在别的章节里的，核实后可以不改。`;
    return texts.some((text) => item.said.test(text))
      ? [{ ...base, severity: 'hint', confidence: 'asks', explain }]
      : [{ ...base, severity: 'warning', explain }];
  });
}

/** What a printed heading is about, by the words that offices put for it; without one of them the part is about less. */
const subjects: readonly RegExp[] = [
  /总体|概[述况]|综述|基本情况/,
  /主动公开/,
  /申请(?!行政)/,
  /复议/,
  /诉讼/,
  /问题|不足|困难/,
  /改进|整改|措施|打算|下一?步|计划|思路/,
  /其[他它]/,
];

/** Whether a heading names all that the printed one names, in words of its own. */
const saysAsMuch = (heading: string, printed: string): boolean =>
  subjects.every((subject) => !subject.test(printed) || subject.test(heading));

const otherHeadings = (pairs: readonly Pair[], form: Form): Findings =>
  pairs.flatMap(({ entry, section }): Findings => {
    if (!entry.fixed || section === null || section.heading.trim() === '') return [];
    if (plain(section.heading) === plain(entry.heading)) return [];
    return [
      {
        severity: saysAsMuch(section.heading, entry.heading) ? 'hint' : 'warning',
        message: `标题是“${section.heading}”，表式印的是“${entry.heading}”`,
        where: { place: sectionPlace(section.id) },
        explain: `${form.issuedBy}印有各部分的标题，一般照写。`,
      },
    ];
  });

/** The first fixed part that stands before one it should follow. */
function outOfOrder(pairs: readonly Pair[], sections: readonly Section[]): Findings {
  const fixed = pairs.flatMap(({ entry, section }) =>
    entry.fixed && section !== null ? [{ entry, section, at: sections.indexOf(section) }] : [],
  );
  const index = fixed.findIndex(({ at }, place) => at < (fixed[place - 1]?.at ?? -1));
  const [before, late] = [fixed[index - 1], fixed[index]];
  if (!before || !late) return [];
  return [
    {
      severity: 'warning',
      message: `“${late.section.heading}”排在“${before.section.heading}”前面`,
      where: { place: sectionPlace(late.section.id) },
      explain: `表式规定的次序是：${fixed.map(({ entry }) => entry.heading).join('、')}。`,
    },
  ];
}

/**
 * The parts a form prescribes: none missing, under the headings it prints, in its order. A part whose heading is fixed is
 * prescribed by the form itself (通知：“不能遗漏”); of the others only those the law asks for are missed.
 */
export const outline: Rule = {
  id: 'outline',
  title: '应有的章节',
  source: 'regulation',
  severities: ['error', 'warning', 'hint'],
  reads: ['lines', 'sections', 'form', 'year'],
  check: (facts) => {
    const { report, form } = facts;
    // Of a report without any section another rule speaks.
    if (report.sections.length === 0) return [];
    const pairs = paired(form.outline, report.sections);
    return [...missing(pairs, facts), ...otherHeadings(pairs, form), ...outOfOrder(pairs, report.sections)];
  },
};
