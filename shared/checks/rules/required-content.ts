import { sectionPlace } from '../../api/place.ts';
import type { Form } from '../../forms/form.ts';
import { inlineText, plainText } from '../../report/plain.ts';
import { isEmptyProse } from '../../report/prose.ts';
import type { Report, Section } from '../../report/report.ts';
import { perObject } from '../per-object.ts';
import type { Rule } from '../rule.ts';

type Requirement = Form['requirements'][number];
type Thing = Requirement['things'][number];

/** A paragraph with the nearest heading within its section. */
type Passage = { over: string; text: string };

const passagesOf = perObject((section: Section, figures: Report['figures']): Passage[] => {
  const report = { figures };
  let over = '';
  return section.prose.content.map((block) => {
    // Official headings often run on: the first sentence is the heading, the rest its paragraph.
    if (block.type === 'heading') over = /^[^。；！？]*/.exec(inlineText(block.content, report))?.[0] ?? '';
    return { over, text: plainText({ type: 'doc', content: [block] }, report) };
  });
});

/** Appraisals of other things than the work in question: 绩效考评, 作风评议. */
const ofOtherWork = /(?:绩效|作风|行风|效能|廉政|党建|干部|人事|职称|信用|安全生产|环保|扶贫|教学)[^，。；、]{0,4}$/;

const has = (text: string, words: readonly string[]): boolean => words.some((word) => text.includes(word));

/** Whether a sentence uses one of the words, and not of other work. */
const speaksOf = (sentence: string, { words }: Thing): boolean =>
  words.some((word) => {
    const parts = sentence.split(word).slice(0, -1);
    return parts.some((before) => !ofOtherWork.test(before));
  });

/**
 * Whether a passage reports a thing. Its own name says enough; another word counts where the work itself is named in the
 * same sentence, the one before or the heading over both. That it did not take place is a report as well.
 */
function reports({ over, text }: Passage, thing: Thing, near: readonly string[]): boolean {
  if (!has(text, thing.words)) return false;
  const sentences = text.split(/[。；！？\n]/);
  return sentences.some((sentence, at) => {
    if (has(sentence, near) && has(sentence, thing.words)) return true;
    if (!speaksOf(sentence, thing)) return false;
    return sentence.includes(thing.name) || has(`${over}${sentences[at - 1] ?? ''}`, near) || has(over, thing.words);
  });
}

/** Which of the things asked for a section reports. */
const reportedIn = perObject((section: Section, figures: Report['figures']) => {
  const passages = passagesOf(section, figures);
  const known = new Map<Thing, boolean>();
  return (thing: Thing, near: Requirement['near']): boolean => {
    const before = known.get(thing);
    if (before !== undefined) return before;
    const found = passages.some((passage) => (near ? reports(passage, thing, near) : has(passage.text, thing.words)));
    known.set(thing, found);
    return found;
  };
});

function missingOf({ things, near }: Requirement, { sections, figures }: Report): string[] {
  const isReported = (thing: Thing): boolean => sections.some((section) => reportedIn(section, figures)(thing, near));
  return things.filter((thing) => !isReported(thing)).map(({ name }) => name);
}

/** 街道办事处 stand where a township does, but are branches of a government and none themselves: most report these things as well. */
const isBranch = ({ name }: Report['agency']): boolean => /(?:街道(?:办事处|办)?|地区办事处)$/.test(name);

/**
 * What offices of this kind must write about, wherever in the report. Where the section for it is there without any
 * prose another rule says so.
 */
export const requiredContent: Rule = {
  id: 'required-content',
  title: '应当报告的内容',
  source: 'regulation',
  severities: ['warning', 'hint'],
  reads: ['sections', 'figures', 'form', 'agency'],
  // Without its name nobody knows what kind of office it is; that the name is missing another rule says.
  check: ({ report, form }) =>
    (report.agency.name.trim() === '' ? [] : form.requirements)
      .filter(({ agencies }) => agencies.includes(report.agency.kind))
      .flatMap((requirement) => {
        const { slot, severity, why } = requirement;
        const section = report.sections.find((one) => one.slot === slot);
        if (report.sections.length === 0 || (section && isEmptyProse(section.prose))) return [];
        const missing = missingOf(requirement, report);
        if (missing.length === 0) return [];
        const heading = section?.heading ?? form.outline.find((entry) => entry.slot === slot)?.heading ?? '';
        const usual = heading === '' ? '' : `，一般写在“${heading}”里`;
        const branch = isBranch(report.agency);
        return [
          {
            severity: branch ? ('hint' as const) : severity,
            confidence: branch ? ('asks' as const) : ('certain' as const),
            message: `全文没有写到${missing.join('、')}`,
            subject: `${slot} ${requirement.things.map(({ name }) => name).join('、')}`,
            where: { place: section ? sectionPlace(section.id) : 'preface' },
            explain: `${why}${usual}；没有开展的，写明没有开展。`,
          },
        ];
      }),
};
