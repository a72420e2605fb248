import type { Finding } from '../api/contract.ts';
import type { Facts, Rule } from './rule.ts';
import { blankFigures } from './rules/blank-figures.ts';
import { blankHeadings } from './rules/blank-headings.ts';
import { dates } from './rules/dates.ts';
import { emptySections } from './rules/empty-sections.ts';
import { foreignFigures } from './rules/foreign-figures.ts';
import { identities } from './rules/identities.ts';
import { noSections } from './rules/no-sections.ts';
import { numberKind } from './rules/number-kind.ts';
import { outline } from './rules/outline.ts';
import { prefaceParts } from './rules/preface-parts.ts';
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
  dates,
  prefaceParts,
  noSections,
  outline,
  blankHeadings,
  emptySections,
  requiredContent,
  unreadCarried,
  foreignFigures,
  proseGaps,
  unreadFigures,
  identities,
  numberKind,
  questions,
  blankFigures,
  unchangedFigures,
  signOffComplete,
  unplacedPieces,
];

const weight = { error: 0, warning: 1, hint: 2 } as const;

/** All findings of all rules, errors first, otherwise in the order of the rules. Pure: the same facts, the same findings. */
export function runChecks(facts: Facts): Finding[] {
  return rules
    .flatMap((rule) => rule.check(facts).map((finding) => ({ rule: rule.id, ...finding })))
    .sort((left, right) => weight[left.severity] - weight[right.severity]);
}
