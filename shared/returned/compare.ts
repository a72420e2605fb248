import type { Form } from '../forms/form.ts';
import { prefaceText } from '../report/derive.ts';
import { plainText } from '../report/plain.ts';
import type { Block, Inline } from '../report/prose.ts';
import { figureValue, type Report, type Section } from '../report/report.ts';
import type { Edit, Field, Pair, Returned, Step } from './edit.ts';
import { annexFields, reportFields } from './fields.ts';
import { wordsOf } from './inline.ts';
import { matched } from './pairs.ts';
import { blockText, stepsOf } from './steps.ts';

/** A file that came back: what was recognised in it, and which figures have a cell in it. */
export type FileBack = { report: Report; cells: ReadonlySet<string> };

/**
 * `draft` is the report now, `trip` the same exported and read again in the way of the file, `file` what came back. What already
 * the trip changes is no edit.
 */
export type Sides = { draft: Report; trip: Report; file: FileBack; form: Form };

function figureEdits({ draft, file, form }: Sides): Edit[] {
  return form.indicators.flatMap(({ id }): Edit[] => {
    const [before, after] = [figureValue(draft, id), figureValue(file.report, id)];
    if (!file.cells.has(id) || before === after) return [];
    return [
      { id: `figure.${id}`, kind: 'figure', indicator: id, value: after, before: before ?? '', after: after ?? '' },
    ];
  });
}

const fieldsOf = ({ sections }: Report): readonly Field[] => (sections.length === 0 ? annexFields : reportFields);

function fieldEdits({ draft, trip, file }: Sides): Edit[] {
  return fieldsOf(file.report).flatMap(({ label, read }): Edit[] => {
    const [before, after] = [read(trip), read(file.report)];
    if (before.replace(/\s/g, '') === after.replace(/\s/g, '')) return [];
    const shown = label === '编制说明' ? prefaceText(draft) : before;
    return [{ id: `field.${label}`, kind: 'field', label, before: shown, after }];
  });
}

function stepEdits(steps: readonly Step[], section: string, draft: Report): Edit[] {
  const said = (block: Block | null): string => (block === null ? '' : blockText(block, draft).replace(/^\S+ /, ''));
  const words = (content: readonly Inline[]): string => wordsOf(content, draft);
  return steps.flatMap((step): Edit[] => {
    if (step.kind === 'same') return [];
    if (step.kind === 'edit')
      return [{ id: step.id, kind: 'prose', section, before: said(step.before), after: said(step.after) }];
    return step.runs.flatMap((run): Edit[] =>
      run.kind === 'same'
        ? []
        : [{ id: run.id, kind: 'prose', section, before: words(run.before), after: words(run.after) }],
    );
  });
}

type Sections = Pick<Returned, 'pairs' | 'order'> & { edits: Edit[] };

function sectionEdits({ draft, trip, file }: Sides): Sections {
  const pair = matched(draft.sections, file.report.sections);
  const home = new Map([...pair].map(([own, theirs]) => [theirs, own]));
  const tripOf = matched(draft.sections, trip.sections);
  const pairs = draft.sections.map((own): Pair => {
    const theirs = pair.get(own) ?? null;
    const back = tripOf.get(own)?.prose ?? null;
    const steps = theirs ? stepsOf(own.prose, back, theirs.prose, draft, `prose.${own.id}`) : [];
    return { draft: own, file: theirs, steps };
  });
  const order = file.report.sections.map((theirs): string | Section => home.get(theirs)?.id ?? theirs);
  const edits = pairs.flatMap(({ draft: own, file: theirs, steps }): Edit[] => {
    if (theirs === null) {
      // One that is not printed at all cannot be missed in the file.
      if (!tripOf.has(own)) return [];
      const before = [own.heading, plainText(own.prose, draft)].join('\n');
      return [{ id: `gone.${own.id}`, kind: 'section-removed', section: own.id, before, after: '' }];
    }
    const heading: Edit[] =
      own.heading === theirs.heading || tripOf.get(own)?.heading === theirs.heading
        ? []
        : [{ id: `heading.${own.id}`, kind: 'heading', section: own.id, before: own.heading, after: theirs.heading }];
    return [...heading, ...stepEdits(steps, own.id, draft)];
  });
  const added = order.flatMap((one): Edit[] =>
    typeof one === 'string'
      ? []
      : [
          {
            id: `added.${one.id}`,
            kind: 'section-added',
            section: one.id,
            before: '',
            after: [one.heading, plainText(one.prose, file.report)].join('\n'),
          },
        ],
  );
  const [now, then] = [draft.sections.filter((one) => pair.has(one)).map(({ id }) => id), order.filter(isId)];
  const heading = (id: string): string => draft.sections.find((one) => one.id === id)?.heading ?? '';
  const moved: Edit[] =
    now.join() === then.join()
      ? []
      : [{ id: 'order', kind: 'order', before: now.map(heading).join('、'), after: then.map(heading).join('、') }];
  return { pairs, order, edits: [...edits, ...added, ...moved] };
}

const isId = (one: string | Section): one is string => typeof one === 'string';

/** What a file that came back says otherwise than the draft: fields, sections and their sentences, figures, in that order. */
export function compareReturned(sides: Sides): Returned {
  const { report } = sides.file;
  const figures = figureEdits(sides);
  if (report.sections.length === 0) {
    return { edits: [...fieldEdits(sides), ...figures], pairs: [], order: [], file: report };
  }
  const { pairs, order, edits } = sectionEdits(sides);
  return { edits: [...fieldEdits(sides), ...edits, ...figures], pairs, order, file: report };
}
