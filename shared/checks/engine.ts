import type { Finding, Found } from './finding.ts';
import { linesOfReport } from './lines.ts';
import type { Facts, Rule } from './rule.ts';
import { confusionsRule } from './rules/confusions.ts';
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
import { sameAsLastYear } from './rules/same-as-last-year.ts';
import { abbreviations } from './rules/abbreviations.ts';
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
  sumOfParts,
  percentages,
  agencyNames,
  abbreviations,
  repeatedSentences,
  sameAsLastYear,
  dailyRate,
  enumeration,
  announcedCount,
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
  documentNumbers,
  doubledMarks,
  halfQuotes,
  halfWidthMarks,
  nestedTitles,
  strayBlanks,
  stopMissing,
  mixedWidth,
  hiddenCharacters,
  genericPhrases,
];

const weight = { error: 0, warning: 1, hint: 2 } as const;

/** What follows from the rule and the place where a finding does not say otherwise. */
function completed({ id, source }: Rule, found: Found): Finding {
  const { where, message } = found;
  const [left, right] = [found.left ?? null, found.right ?? null];
  return {
    rule: id,
    confidence: 'certain',
    source,
    other: null,
    subject: where.indicator ?? `${where.place ?? ''} ${where.quote ?? ''}`.trim(),
    facts: [message, left, right].join('|'),
    repair: null,
    ...found,
    left,
    right,
  };
}

/** All findings of all rules, errors first, otherwise in the order of the rules. Pure: the same facts, the same findings. */
export function runChecks(facts: Omit<Facts, 'lines'>): Finding[] {
  const whole: Facts = { ...facts, lines: linesOfReport(facts.report) };
  return rules
    .flatMap((rule) => rule.check(whole).map((found) => completed(rule, found)))
    .sort((left, right) => weight[left.severity] - weight[right.severity]);
}
