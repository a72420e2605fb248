import { sectionPlace } from '../api/place.ts';
import type { Form, Indicator } from '../forms/form.ts';
import { prefaceText } from './derive.ts';
import { blockLines } from './plain.ts';
import type { Figure, Report, Section } from './report.ts';

/**
 * One stretch of a report that is searched as a whole: a paragraph, a heading, a table. Where its lines are figures, `anchors`
 * names the indicator of each.
 */
export type Passage = { text: string; anchors?: readonly string[] };

type Figures = Pick<Report, 'figures'>;

const filled = (texts: readonly string[]): Passage[] =>
  texts.filter((text) => text.trim() !== '').map((text) => ({ text }));

/** A section's heading and every block of its prose, figures by their values; the numbers of headings are derived and left out. */
export function sectionPassages(section: Pick<Section, 'heading' | 'prose'>, report: Figures): Passage[] {
  return filled([section.heading, ...section.prose.content.map((block) => blockLines(block, '', report).join('\n'))]);
}

const labelOf = ({ group, label, column }: Indicator): string =>
  [group, label, column].filter((part) => part !== undefined && part !== '').join(' ');

function figureLine(label: string, unit: string, { value, unread, note, reason }: Figure): string {
  return [`${label}：${value ?? unread ?? ''}${value === null ? '' : unit}`, note, reason ?? '']
    .filter((part) => part !== '')
    .join('　')
    .replaceAll('\n', ' ');
}

/** Every figure that holds something by its label, in the form's order; others behind them by their ids. */
export function figurePassages({ figures }: Figures, form: Form | null): Passage[] {
  const known = new Map((form?.indicators ?? []).map((indicator) => [indicator.id, indicator]));
  const order = [
    ...known.keys(),
    ...Object.keys(figures)
      .filter((id) => !known.has(id))
      .toSorted(),
  ];
  const lines = order.flatMap((id) => {
    const figure = figures[id];
    if (!figure || (figure.value === null && !figure.unread && figure.note === '')) return [];
    const indicator = known.get(id);
    return [{ id, line: figureLine(indicator ? labelOf(indicator) : id, indicator?.unit ?? '', figure) }];
  });
  if (lines.length === 0) return [];
  return [{ text: lines.map(({ line }) => line).join('\n'), anchors: lines.map(({ id }) => id) }];
}

export const prefacePassages = (report: Pick<Report, 'preface' | 'agency' | 'sections' | 'year'>): Passage[] =>
  filled(prefaceText(report).split('\n'));

export const factsPassages = ({ titleLines, agency }: Pick<Report, 'titleLines' | 'agency'>): Passage[] =>
  filled([titleLines.join(''), agency.name]);

export const signOffPassages = ({ signOff, annex }: Pick<Report, 'signOff' | 'annex'>): Passage[] =>
  filled([
    [signOff.agency, signOff.responsible, signOff.reviewer, signOff.preparer, signOff.phone]
      .filter((text) => text !== '')
      .join('　'),
    annex.mention,
    annex.caption,
  ]);

export const unplacedPassages = ({ unplaced }: Pick<Report, 'unplaced'>): Passage[] =>
  filled(unplaced.map(({ text }) => text));

/** Everything of a report that can be searched for, by the place where it is worked on. */
export function passagesOf(report: Report, form: Form | null): Map<string, Passage[]> {
  return new Map([
    ['facts', factsPassages(report)],
    ['preface', prefacePassages(report)],
    ...report.sections.map((section): [string, Passage[]] => [
      sectionPlace(section.id),
      sectionPassages(section, report),
    ]),
    ['table', figurePassages(report, form)],
    ['signOff', signOffPassages(report)],
    ['unplaced', unplacedPassages(report)],
  ]);
}
