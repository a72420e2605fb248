import { sectionPlace } from '../../api/place.ts';
import type { Form } from '../../forms/form.ts';
import type { Report, Section } from '../../report/report.ts';
import type { SlotId } from '../../report/slots.ts';
import type { Rule } from '../rule.ts';

type Entry = Form['outline'][number];
type Findings = ReturnType<Rule['check']>;
type Pair = { entry: Entry; section: Section | null };

const plain = (heading: string): string => heading.replace(/\s/g, '');

/**
 * What each item of the law is called where an office does not keep to the outline: a heading anywhere in the report
 * that names it is enough. 条例 of 2008, article 32; of 2019, article 50, which no longer asks for fees.
 */
const lawful: readonly { slot: SlotId; words: RegExp; until?: number }[] = [
  { slot: 'proactive', words: /主动公开/ },
  { slot: 'application', words: /依申请|申请公开|公开申请(?!.{0,6}复议)/ },
  { slot: 'fee', words: /收费|减免|费用/, until: 2018 },
  { slot: 'litigation', words: /复议|诉讼/ },
  { slot: 'problem', words: /问题|不足|改进|打算/ },
  { slot: 'otherMatter', words: /其[他它]/ },
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

function missing(pairs: readonly Pair[], report: Report, form: Form): Findings {
  const headings = headingsOf(report);
  return pairs.flatMap(({ entry, section }): Findings => {
    if (section !== null || entry.slot === 'annex') return [];
    const base = {
      message: `缺少“${entry.heading}”一章`,
      where: { place: 'preface' },
    };
    if (entry.fixed) {
      const explain = `${form.issuedBy}规定的部分不能遗漏；没有发生的事项也要保留标题，写一句说明。`;
      return [{ ...base, severity: 'error', explain }];
    }
    const item = lawful.find(({ slot, until }) => slot === entry.slot && report.year <= (until ?? Infinity));
    if (!item || headings.some((heading) => item.words.test(heading))) return [];
    const law = report.year < 2019 ? '2008年《条例》第三十二条' : '《条例》第五十条';
    const explain = `${law}要求年度报告包括这项内容；已经写在别的章节里的，核实后可以不改。`;
    return [{ ...base, severity: 'warning', explain }];
  });
}

const otherHeadings = (pairs: readonly Pair[], form: Form): Findings =>
  pairs.flatMap(({ entry, section }): Findings => {
    if (!entry.fixed || section === null || section.heading.trim() === '') return [];
    if (plain(section.heading) === plain(entry.heading)) return [];
    return [
      {
        severity: 'warning',
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
  check: ({ report, form }) => {
    // Of a report without any section another rule speaks.
    if (report.sections.length === 0) return [];
    const pairs = paired(form.outline, report.sections);
    return [...missing(pairs, report, form), ...otherHeadings(pairs, form), ...outOfOrder(pairs, report.sections)];
  },
};
