import type { Form } from '../forms/form.ts';
import { carriedSentences } from './carried.ts';
import { longestUnplaced } from './limits.ts';
import { blankFigure, plainText } from './plain.ts';
import { isEmptyProse, text, type Block, type Inline, type Paragraph, type Prose } from './prose.ts';
import type { Report, Section, Unplaced } from './report.ts';

/** Of an earlier report, what its prose needs to be understood. */
type Earlier = Pick<Report, 'year' | 'sections' | 'figures'>;

/**
 * Prose as a new report by `form` can hold it: a figure the form has stays one and follows the new year's value; of any other the
 * earlier value stays as a number, and one that was blank as a gap to be seen.
 */
function forForm(prose: Prose, earlier: Earlier, form: Form): Prose {
  const known = new Set(form.indicators.map(({ id }) => id));
  const inline = (content: readonly Inline[]): Inline[] =>
    content.flatMap((item) =>
      item.type === 'text' || known.has(item.attrs.indicator)
        ? [item]
        : text(earlier.figures[item.attrs.indicator]?.value ?? blankFigure),
    );
  const filled = <B extends Paragraph | Extract<Block, { type: 'heading' }>>(block: B): B =>
    block.content ? { ...block, content: inline(block.content) } : block;
  const block = (one: Block): Block => {
    if (one.type === 'picture') return one;
    if (one.type !== 'table') return filled(one);
    const rows = one.content.map((row) => ({
      ...row,
      content: row.content.map((cell) => ({ ...cell, content: cell.content.map(filled) })),
    }));
    return { ...one, content: rows };
  };
  return { ...prose, content: prose.content.map(block) };
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
