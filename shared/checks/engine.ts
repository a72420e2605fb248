import type { Report } from '../report/report.ts';
import { completed } from './completed.ts';
import type { Found } from './finding.ts';
import { foundBy } from './found-by.ts';
import { partsOfReport } from './lines.ts';
import { amountsIn } from './numbers.ts';
import { plainOffice } from './office.ts';
import { speaksOfOwnWord } from './own-words.ts';
import { failedRemark, unreadRemarks, type CheckResult, type Unread } from './result.ts';
import { settled } from './settle.ts';
import { severityOrder } from './severities.ts';
import type { Facts, Rule } from './rule.ts';
import { clashingMarks } from './rules/clashing-marks.ts';
import { confusionsRule } from './rules/confusions.ts';
import { foreignPlaces } from './rules/foreign-places.ts';
import { unitCounts } from './rules/unit-counts.ts';
import { listCount } from './rules/list-count.ts';
import { numbering } from './rules/numbering.ts';
import { looseNumbers } from './rules/loose-numbers.ts';
import { totalOnly } from './rules/total-only.ts';
import { unevenSlogans } from './rules/uneven-slogans.ts';
import { regulationCited } from './rules/regulation-cited.ts';
import { documentNumbers } from './rules/document-numbers.ts';
import { doubledMarks } from './rules/doubled-marks.ts';
import { halfQuotes } from './rules/half-quotes.ts';
import { halfWidthMarks } from './rules/half-width-marks.ts';
import { lostWords } from './rules/lost-words.ts';
import { nearTermsRule } from './rules/near-terms.ts';
import { doubledWords } from './rules/doubled-words.ts';
import { genericPhrases } from './rules/generic-phrases.ts';
import { hiddenCharacters } from './rules/hidden-characters.ts';
import { mixedWidth } from './rules/mixed-width.ts';
import { personalData } from './rules/personal-data.ts';
import { placeholders } from './rules/placeholders.ts';
import { secrecy } from './rules/secrecy.ts';
import { stopMissing } from './rules/stop-missing.ts';
import { strayLatin } from './rules/stray-latin.ts';
import { nestedTitles } from './rules/nested-titles.ts';
import { strayBlanks } from './rules/stray-blanks.ts';
import { sumOfParts } from './rules/sum-of-parts.ts';
import { unpairedMarks } from './rules/unpaired-marks.ts';
import { agencyNames } from './rules/agency-names.ts';
import { sinceLastYear } from './rules/since-last-year.ts';
import { sameAsLastYear } from './rules/same-as-last-year.ts';
import { sameAsOther } from './rules/same-as-other.ts';
import { abbreviations } from './rules/abbreviations.ts';
import { repeatedItems } from './rules/repeated-items.ts';
import { repeatedSentences } from './rules/repeated-sentences.ts';
import { thinSections } from './rules/thin-sections.ts';
import { blankFigures } from './rules/blank-figures.ts';
import { blankHeadings } from './rules/blank-headings.ts';
import { dates } from './rules/dates.ts';
import { emptySections } from './rules/empty-sections.ts';
import { foreignFigures } from './rules/foreign-figures.ts';
import { identities } from './rules/identities.ts';
import { noSections } from './rules/no-sections.ts';
import { numberKind } from './rules/number-kind.ts';
import { outline } from './rules/outline.ts';
import { statisticsTable } from './rules/statistics-table.ts';
import { title } from './rules/title.ts';
import { prefaceFacts } from './rules/preface-facts.ts';
import { percentages } from './rules/percentages.ts';
import { dailyRate } from './rules/daily-rate.ts';
import { deadline } from './rules/deadline.ts';
import { enumeration } from './rules/enumeration.ts';
import { impossibleDate } from './rules/impossible-date.ts';
import { openEnd } from './rules/open-end.ts';
import { announcedCount } from './rules/announced-count.ts';
import { years } from './rules/years.ts';
import { prefaceParts } from './rules/preface-parts.ts';
import { feeSaid } from './rules/fee-said.ts';
import { outliers } from './rules/outliers.ts';
import { saidTwice } from './rules/said-twice.ts';
import { measureWords } from './rules/measure-words.ts';
import { proseTable } from './rules/prose-table.ts';
import { proseGaps } from './rules/prose-gaps.ts';
import { unchangedFigures } from './rules/unchanged-figures.ts';
import { ownCorrections } from './rules/own-corrections.ts';
import { elsewherePlaces } from './rules/elsewhere-places.ts';
import { questions } from './rules/questions.ts';
import { requiredContent } from './rules/required-content.ts';
import { signOffComplete } from './rules/sign-off-complete.ts';
import { unreadCarried } from './rules/unread-carried.ts';
import { unreadFigures } from './rules/unread-figures.ts';
import { unplacedPieces } from './rules/unplaced-pieces.ts';

/** Every rule, in the order in which a reader meets what they are about. */
export const rules: readonly Rule[] = [
  title,
  dates,
  prefaceParts,
  prefaceFacts,
  noSections,
  outline,
  blankHeadings,
  emptySections,
  thinSections,
  requiredContent,
  statisticsTable,
  unreadCarried,
  foreignFigures,
  proseGaps,
  unreadFigures,
  identities,
  proseTable,
  sinceLastYear,
  saidTwice,
  feeSaid,
  measureWords,
  numberKind,
  questions,
  blankFigures,
  unchangedFigures,
  outliers,
  signOffComplete,
  unplacedPieces,
  totalOnly,
  sumOfParts,
  looseNumbers,
  percentages,
  agencyNames,
  foreignPlaces,
  abbreviations,
  unevenSlogans,
  unitCounts,
  repeatedItems,
  repeatedSentences,
  sameAsLastYear,
  sameAsOther,
  dailyRate,
  numbering,
  enumeration,
  announcedCount,
  listCount,
  years,
  impossibleDate,
  deadline,
  openEnd,
  lostWords,
  confusionsRule,
  nearTermsRule,
  placeholders,
  personalData,
  secrecy,
  doubledWords,
  strayLatin,
  unpairedMarks,
  regulationCited,
  documentNumbers,
  doubledMarks,
  clashingMarks,
  halfQuotes,
  halfWidthMarks,
  nestedTitles,
  strayBlanks,
  stopMissing,
  mixedWidth,
  hiddenCharacters,
  genericPhrases,
  ownCorrections,
  elsewherePlaces,
];

/** The preface that the program words cannot be put right in place: what is wrong comes from the fields it is made of. */
const withoutVain = (found: Found, { preface }: Report): Found =>
  preface.written === null && found.repair?.edits.some(({ place }) => place === 'preface')
    ? { ...found, repair: null }
    : found;

/** What a check is about: nobody need say that an office has settled nothing, that there are no other reports, or that all could be read. */
export type Checked = Omit<Facts, 'lines' | 'parts' | 'office' | 'others'> &
  Partial<Pick<Facts, 'office' | 'others'>> & { unread?: Unread };

/** So many lines are read at once before others may have their turn. */
const linesAtOnce = 20;

/** What is asked for, or null where it throws: that is a fault of the program, and no reason to go without the other rules. */
function unlessItFails<T>(ask: () => T): T | null {
  try {
    return ask();
  } catch {
    return null;
  }
}

/**
 * The check in steps, none of them long, so that a window can do them between two frames; it returns what checkAll does. Left
 * before the end nothing is lost: what is known by then is remembered.
 */
export function* checkInSteps(
  { office = plainOffice, others = null, unread = {}, ...facts }: Checked,
  every: readonly Rule[] = rules,
): Generator<undefined, CheckResult> {
  const parts = partsOfReport(facts.report);
  const whole: Facts = { ...facts, office, others, parts, lines: parts.flat() };
  // Most of the time goes into the numbers, which many rules read.
  for (const [at, line] of whole.lines.entries()) {
    unlessItFails(() => amountsIn(line.text, line.number));
    if (at % linesAtOnce === linesAtOnce - 1) yield;
  }
  const off = new Set(office.off.map(({ rule }) => rule));
  const isOwn = speaksOfOwnWord(office.words, whole.lines);
  const found: ReturnType<typeof completed>[] = [];
  const failed: string[] = [];
  for (const rule of every) {
    if (off.has(rule.id)) continue;
    const all = unlessItFails(() => foundBy(rule, whole));
    if (all === null) failed.push(failedRemark(rule.title));
    const own = rule.source === 'language' && office.words.length > 0;
    const said = own ? all?.filter((one) => !isOwn(one)) : all;
    found.push(...(said ?? []).map((one) => completed(rule, withoutVain(one, facts.report))));
    yield;
  }
  found.sort((left, right) => severityOrder[left.severity] - severityOrder[right.severity]);
  return {
    findings: settled(found, facts.report.dismissals),
    remarks: [...unreadRemarks(unread, facts.report.year), ...failed],
  };
}

/**
 * All findings of the rules the office has not switched off, errors first, otherwise in the order of the rules; those set aside
 * are among them and say so. Pure: the same facts, the same result.
 */
export function checkAll(checked: Checked, every: readonly Rule[] = rules): CheckResult {
  const steps = checkInSteps(checked, every);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The findings alone. */
export const runChecks = (checked: Checked): CheckResult['findings'] => checkAll(checked).findings;
