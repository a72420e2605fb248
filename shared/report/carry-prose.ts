import type { Form } from '../forms/form.ts';
import { carriedSentences } from './carried.ts';
import { longestUnplaced } from './limits.ts';
import { blankFigure, plainText } from './plain.ts';
import { mapFigures } from './prose-figures.ts';
import { isEmptyProse, type Block, type Prose } from './prose.ts';
import type { Report, Section, Unplaced } from './report.ts';

/** Of an earlier report, what its prose needs to be understood. */
type Earlier = Pick<Report, 'year' | 'sections' | 'figures'>;

/**
 * Prose as a new report by `form` can hold it: a figure the form has stays one and follows the new year's value; of any other the
 * earlier value stays as a number, and one that was blank as a gap to be seen.
 */
function forForm(prose: Prose, earlier: Earlier, form: Form): Prose {
  const known = new Set(form.indicators.map(({ id }) => id));
  return mapFigures(prose, (indicator) =>
    known.has(indicator)
      ? { type: 'figure', attrs: { indicator } }
      : { type: 'text', text: earlier.figures[indicator]?.value ?? blankFigure },
  );
}

/** The section with the prose, every sentence of which waits to be confirmed. */
function carrying(section: Section, prose: Prose): Section {
  const carried = carriedSentences(prose);
  const { id, slot, heading, numbered } = section;
  return { id, slot, heading, numbered, prose, ...(carried.length > 0 ? { carried } : {}) };
}

/** A text in as few parts as unplaced pieces can hold. */
const pieces = (words: string): string[] =>
  Array.from({ length: Math.ceil(words.length / longestUnplaced) }, (_, at) =>
    words.slice(at * longestUnplaced, (at + 1) * longestUnplaced),
  );

/**
 * Puts the prose of an earlier report into the sections of a new one: section by section where they are the same sections
 * (`pairs`: new id to earlier id), else into the first of the same slot. Prose for which the new outline has no section is given
 * back in words: nothing of it is dropped.
 */
export function carryProse(
  sections: readonly Section[],
  pairs: ReadonlyMap<string, string>,
  earlier: Earlier,
  form: Form,
): { sections: Section[]; unplaced: Unplaced[] } {
  const homeOf = (section: Section): string | undefined =>
    sections.find(({ id }) => pairs.get(id) === section.id)?.id ??
    sections.find(({ id, slot }) => !pairs.has(id) && slot === section.slot)?.id;
  const blocks = new Map<string, Block[]>();
  const unplaced: Unplaced[] = [];
  for (const section of earlier.sections.filter(({ prose }) => !isEmptyProse(prose))) {
    const home = homeOf(section);
    if (home === undefined) {
      const why = `${earlier.year}年报告“${section.heading}”的正文，新表式没有这一章`.slice(0, 500);
      for (const piece of pieces(plainText(section.prose, earlier))) unplaced.push({ text: piece, why });
      continue;
    }
    blocks.set(home, [...(blocks.get(home) ?? []), ...forForm(section.prose, earlier, form).content]);
  }
  return {
    sections: sections.map((section) => {
      const content = blocks.get(section.id);
      return content ? carrying(section, { type: 'doc', content }) : section;
    }),
    unplaced,
  };
}
