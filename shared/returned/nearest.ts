import { prefaceText } from '../report/derive.ts';
import { text } from '../report/prose.ts';
import { figureValue, type Report } from '../report/report.ts';
import { sentencesOf } from '../report/sentences.ts';
import { blockWords } from './blocks.ts';
import { fold } from './fold.ts';

const sentencesIn = (words: string): string[] =>
  words.split('\n').flatMap((line) => sentencesOf(text(line)).map(({ plain }) => fold(plain)));

const proseOf = (report: Report): string[] =>
  report.sections.flatMap(({ prose }) => prose.content.flatMap((block) => sentencesIn(blockWords(block, report))));

const figuresOf = (report: Report): string[] =>
  Object.keys(report.figures).map((id) => `${id}=${figureValue(report, id) ?? ''}`);

/** Everything a report says, a heading, sentence or figure an entry. */
const textOf = (report: Report): string[] => [
  ...report.sections.map(({ heading }) => fold(heading)),
  ...sentencesIn(prefaceText(report)),
  ...proseOf(report),
];

const missing = (from: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  [...from].filter((entry) => !other.has(entry)).length;

/**
 * Of the states in which a report went out the one a file was made from: the one least of which differs from it; null where that
 * is the draft as it stands. A workbook has no sections, and is compared by its figures alone.
 */
export function nearestState(file: Report, draft: Report, states: readonly Report[]): Report | null {
  const entries = (report: Report): Set<string> =>
    new Set([...figuresOf(report), ...(file.sections.length === 0 ? [] : textOf(report))]);
  const own = entries(file);
  const distance = (report: Report): number => {
    const theirs = entries(report);
    return missing(own, theirs) + missing(theirs, own);
  };
  let [nearest, least]: [Report | null, number] = [null, distance(draft)];
  for (const state of states) {
    const far = distance(state);
    if (far < least) [nearest, least] = [state, far];
  }
  return nearest;
}

/** The share of a file's sentences that one of these reports has too, from 0 to 1; 1 for a file without any. */
export function sharedWords(file: Report, reports: readonly Report[]): number {
  const own = new Set(proseOf(file));
  const known = new Set(reports.flatMap(proseOf));
  return own.size === 0 ? 1 : 1 - missing(own, known) / own.size;
}
