import type { Severity } from '../../shared/checks/finding.ts';
import { sectionPlace } from '../../shared/api/place.ts';
import type { Form } from '../../shared/forms/form.ts';
import { mark, sectionOrdinals } from '../../shared/report/numbering.ts';
import { unreadCount } from '../../shared/report/carried.ts';
import { placeName } from '../../shared/report/place-name.ts';
import { isEmptyProse } from '../../shared/report/prose.ts';
import { figureValue, type Report } from '../../shared/report/report.ts';

export type StepKind = 'facts' | 'preface' | 'section' | 'table' | 'signOff' | 'unplaced' | 'export';

/** One screen of the wizard. `place` is what the store remembers (see placeSchema). */
export type Step = {
  place: string;
  kind: StepKind;
  section: string | null;
  number: string;
  title: string;
  /** How far it is: null where that cannot be said. */
  progress: 'empty' | 'begun' | 'done' | null;
  note: string;
  /** What the checks say of it; null where nothing needs to be looked at. */
  findings: { count: number; gravest: Severity } | null;
};

/** The wizard's screens for a report in their order; `here` keeps a screen that has just run out of content. */
export function stepsOf(
  report: Report,
  form: Form,
  here: string,
  findings: ReadonlyMap<string, NonNullable<Step['findings']>> = new Map(),
): Step[] {
  const fixed = (kind: StepKind, more: Partial<Step> = {}): Step => ({
    place: kind,
    kind,
    section: null,
    number: '',
    title: placeName(kind, null),
    progress: null,
    note: '',
    findings: findings.get(kind) ?? null,
    ...more,
  });
  const ordinals = sectionOrdinals(report.sections);
  const filled = form.indicators.filter(({ id }) => figureValue(report, id) !== null).length;
  return [
    fixed('facts'),
    fixed('preface'),
    ...report.sections.map((section): Step => {
      const ordinal = ordinals.get(section.id);
      const unread = unreadCount(section);
      return {
        place: sectionPlace(section.id),
        kind: 'section',
        section: section.id,
        number: ordinal === undefined ? '' : mark(1, ordinal),
        title: section.heading || '（没有标题）',
        progress: section.done === true ? 'done' : isEmptyProse(section.prose) ? 'empty' : 'begun',
        note: unread === 0 ? '' : `待核对${unread}`,
        findings: findings.get(sectionPlace(section.id)) ?? null,
      };
    }),
    ...(form.tables.length > 0
      ? [
          fixed('table', {
            progress: filled === 0 ? 'empty' : 'begun',
            note: `${filled}/${form.indicators.length}`,
          }),
        ]
      : []),
    fixed('signOff'),
    ...(report.unplaced.length > 0 || here === 'unplaced'
      ? [fixed('unplaced', { note: String(report.unplaced.length) })]
      : []),
    fixed('export'),
  ];
}

/** The step of a remembered place; the first one where that place is no more. */
export function stepAt(steps: readonly Step[], place: string): Step | undefined {
  return steps.find((step) => step.place === place) ?? steps[0];
}
