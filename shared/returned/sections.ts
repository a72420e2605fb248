import { plainText } from '../report/plain.ts';
import type { Report, Section } from '../report/report.ts';
import type { Edit, Pair, Returned } from './edit.ts';
import { fold } from './fold.ts';
import { withMoves } from './moves.ts';
import { matched } from './pairs.ts';
import { proseEdits } from './prose-edits.ts';
import type { Reading } from './runs.ts';
import { stepsOf } from './steps.ts';

type Sections = Pick<Returned, 'pairs' | 'order'> & { edits: Edit[] };

const isId = (one: string | Section): one is string => typeof one === 'string';

/** What a section is, for one that came or went as a whole. */
const wholeText = ({ heading, prose }: Section, report: Report): string =>
  [heading, plainText(prose, report)].join('\n');

/** Where the order in which the sections went out is known and the file still has it, it is the clerk who changed it. */
function orderEdit(draft: Report, file: Report, base: Report | null, order: Returned['order']): Edit[] {
  const then = order.filter(isId);
  const now = draft.sections.map(({ id }) => id).filter((id) => then.includes(id));
  if (now.join() === then.join()) return [];
  if (base !== null) {
    const place = matched(base.sections, file.sections);
    const places = base.sections.flatMap((section) => {
      const found = place.get(section);
      return found ? [file.sections.indexOf(found)] : [];
    });
    if (places.every((at, index) => index === 0 || at > (places[index - 1] ?? -1))) return [];
  }
  const heading = (id: string): string => draft.sections.find((one) => one.id === id)?.heading ?? '';
  return [{ id: 'order', kind: 'order', before: now.map(heading).join('、'), after: then.map(heading).join('、') }];
}

/** What the file says otherwise in the report's sections: headings, prose, what came and went, and their order. */
export function sectionEdits(
  { draft, trip, file, base }: { draft: Report; trip: Report; file: Report; base: Report | null },
  reading: Reading,
): Sections {
  const pair = matched(draft.sections, file.sections);
  const home = new Map([...pair].map(([own, theirs]) => [theirs, own]));
  const tripOf = matched(draft.sections, trip.sections);
  const whole = draft.sections.map((own): Pair => {
    const theirs = pair.get(own) ?? null;
    const back = tripOf.get(own)?.prose ?? null;
    const steps = theirs ? stepsOf(own.prose, back, theirs.prose, reading, `prose.${own.id}`) : [];
    return { draft: own, file: theirs, steps };
  });
  const steps = withMoves(
    whole.map((one) => one.steps),
    draft,
  );
  const pairs = whole.map((one, at): Pair => ({ ...one, steps: steps[at] ?? one.steps }));
  const order = file.sections.map((theirs): string | Section => home.get(theirs)?.id ?? theirs);
  const prose = Map.groupBy(proseEdits(pairs, draft), (edit) => ('section' in edit ? edit.section : ''));
  const edits = pairs.flatMap(({ draft: own, file: theirs }): Edit[] => {
    const section = own.id;
    if (theirs === null) {
      // One that is not printed at all cannot be missed in the file.
      if (!tripOf.has(own)) return [];
      return [{ id: `gone.${section}`, kind: 'section-removed', section, before: wholeText(own, draft), after: '' }];
    }
    const [before, after] = [own.heading, theirs.heading];
    const isSame = fold(before) === fold(after) || fold(tripOf.get(own)?.heading ?? before) === fold(after);
    const heading: Edit[] = isSame ? [] : [{ id: `heading.${section}`, kind: 'heading', section, before, after }];
    return [...heading, ...(prose.get(section) ?? [])];
  });
  const added = order.flatMap((one): Edit[] =>
    isId(one)
      ? []
      : [{ id: `added.${one.id}`, kind: 'section-added', section: one.id, before: '', after: wholeText(one, file) }],
  );
  return { pairs, order, edits: [...edits, ...added, ...orderEdit(draft, file, base, order)] };
}
