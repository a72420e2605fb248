import { changesBetween } from '../report/between.ts';
import type { Change } from '../report/change.ts';
import type { Report } from '../report/report.ts';

/** The changes that make one section of a report what it was in an earlier state: put back, taken out or reworded. */
export function sectionBack(now: Report, earlier: Report, id: string): Change[] {
  const at = earlier.sections.findIndex((section) => section.id === id);
  const old = earlier.sections[at];
  const rest = now.sections.filter((section) => section.id !== id);
  if (!old) return changesBetween(now, { ...now, sections: rest });
  const here = now.sections.findIndex((section) => section.id === id);
  const place = here < 0 ? at : here;
  return changesBetween(now, { ...now, sections: [...rest.slice(0, place), old, ...rest.slice(place)] });
}

/** The changes that make one figure of a report what it was in an earlier state of the same form. */
export function figureBack(now: Report, earlier: Report, indicator: string): Change[] {
  const figure = earlier.figures[indicator] ?? { value: null, note: '' };
  return changesBetween(now, { ...now, figures: { ...now.figures, [indicator]: figure } });
}
