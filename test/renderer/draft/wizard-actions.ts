import fc from 'fast-check';
import type { Draft } from '../../../renderer/draft/draft.ts';
import { planFormChange } from '../../../shared/forms/change-form.ts';
import { formKey } from '../../../shared/forms/form.ts';
import { isTotal } from '../../../shared/forms/totals.ts';
import { y2014 } from '../../../shared/forms/y2014.ts';
import { y2021 } from '../../../shared/forms/y2021.ts';
import type { Change } from '../../../shared/report/change.ts';
import { findInReport, replaceInReport } from '../../../shared/report/find.ts';
import { emptyProse, headingOf, paragraphOf, type Block } from '../../../shared/report/prose.ts';
import type { Figure, Report, Section, Unplaced } from '../../../shared/report/report.ts';
import { slotIds } from '../../../shared/report/slots.ts';

/** Numbers that choose, of what is there, where something is done. */
type Choice = { at: number; which: number };

const kinds = [
  'type',
  'type in a sentence',
  'delete a paragraph',
  'insert a figure',
  'rename',
  'done',
  'carried',
  'add a section',
  'remove a section',
  'move a section',
  'figure',
  'note',
  'change the form',
  'replace',
  'preface',
  'title',
  'place a piece',
  'dismiss a piece',
] as const;

export type WizardAction = Choice & { kind: (typeof kinds)[number] };

/** One thing a clerk does to a report. */
export const arbitraryAction: fc.Arbitrary<WizardAction> = fc.record({
  kind: fc.constantFrom(...kinds),
  at: fc.nat({ max: 40 }),
  which: fc.nat({ max: 40 }),
});

/** A word nobody else types: T in texts, H in headings and titles, N in notes. */
export type Mint = (letter: 'T' | 'H' | 'N') => string;

/** What an action is: the changes, and the marks that go and come by them. */
export type Done = { changes: Change[]; gone: string[]; come: string[]; form?: typeof y2014 };

const mark = /[THN]\d+;/g;
export const marksIn = (value: unknown): string[] => JSON.stringify(value).match(mark) ?? [];

/** The first number that is typed. A total that follows its parts is twice as large and more, and is nobody's work. */
export const firstNumber = 100_000;

/** The number of a cell: each is typed only once, so each is its own mark. */
const numberOf = ({ value }: Figure): string[] =>
  value === null || Number(value) >= 2 * firstNumber ? [] : [`#${value}`];

/** The marks of a piece; one that tells a figure in words too, has them once. */
const ofPiece = (piece: Unplaced): string[] => [
  ...new Set([...marksIn(piece), ...(piece.origin ? numberOf(piece.origin.figure) : [])]),
];

/** Every mark in a report as often as it stands there. */
export function content({ unplaced, ...rest }: Report): string[] {
  return [...marksIn(rest), ...Object.values(rest.figures).flatMap(numberOf), ...unplaced.flatMap(ofPiece)].toSorted();
}

const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)];

const nothing: Done = { changes: [], gone: [], come: [] };

function inSection(section: Section, blocks: Block[], gone: string[], come: string[]): Done {
  const content = blocks.length === 0 ? emptyProse().content : blocks;
  return { changes: [{ kind: 'prose', section: section.id, prose: { type: 'doc', content } }], gone, come };
}

function onText(action: WizardAction, section: Section, mint: Mint, report: Report): Done {
  const { content: blocks } = section.prose;
  const at = action.which % (blocks.length + 1);
  switch (action.kind) {
    case 'type': {
      const word = mint('T');
      const block = action.at % 3 === 0 ? headingOf(2, word) : paragraphOf(`${word}有一句。`);
      return inSection(section, [...blocks.slice(0, at), block, ...blocks.slice(at)], [], [word]);
    }
    case 'type in a sentence': {
      const word = mint('T');
      const old = blocks[at];
      if (old?.type !== 'paragraph') return nothing;
      const longer: Block = { ...old, content: [...(old.content ?? []), { type: 'text', text: word }] };
      return inSection(section, blocks.with(at, longer), [], [word]);
    }
    case 'insert a figure': {
      const old = blocks[at];
      const indicator = (report.form === '2014' ? y2014 : y2021).indicators[action.at]?.id;
      if (old?.type !== 'paragraph' || indicator === undefined) return nothing;
      const longer: Block = { ...old, content: [...(old.content ?? []), { type: 'figure', attrs: { indicator } }] };
      return inSection(section, blocks.with(at, longer), [], []);
    }
    default:
      return inSection(section, blocks.toSpliced(at, 1), marksIn(blocks[at] ?? ''), []);
  }
}

function onSection(action: WizardAction, section: Section, mint: Mint): Done {
  const { id } = section;
  switch (action.kind) {
    case 'rename': {
      const heading = mint('H');
      const change: Change = { kind: 'heading', section: id, heading, numbered: action.which % 5 !== 0 };
      return { changes: [change], gone: marksIn(section.heading), come: [heading] };
    }
    case 'done':
      return { ...nothing, changes: [{ kind: 'done', section: id, done: section.done !== true }] };
    case 'carried': {
      const carried = action.which % 2 === 0 ? ['有一句。'] : [];
      return { ...nothing, changes: [{ kind: 'carried', section: id, carried }] };
    }
    case 'move a section':
      return { ...nothing, changes: [{ kind: 'moveSection', section: id, to: action.which % 12 }] };
    default:
      return { ...nothing, changes: [{ kind: 'removeSection', section: id }], gone: marksIn(section) };
  }
}

function onFigure({ kind, at, which }: WizardAction, report: Report, mint: Mint, number: () => string): Done {
  const form = report.form === formKey(y2014) ? y2014 : y2021;
  const indicator = pick(
    form.indicators.filter(({ id }) => !isTotal(form, id)),
    at * 41 + which,
  );
  if (!indicator) return nothing;
  const old = report.figures[indicator.id] ?? { value: null, note: '' };
  if (kind === 'note') {
    const note = mint('N');
    const change: Change = { kind: 'figure', indicator: indicator.id, figure: { ...old, note } };
    return { changes: [change], gone: marksIn(old.note), come: [note] };
  }
  const value = number();
  const change: Change = { kind: 'figure', indicator: indicator.id, figure: { value, note: old.note } };
  return { changes: [change], gone: old.value === null ? [] : [`#${old.value}`], come: [`#${value}`] };
}

function replacing(report: Report, { at, which }: WizardAction, mint: Mint): Done {
  const text = pick(marksIn(report.sections), at);
  if (text === undefined) return nothing;
  // A word put into a heading is a heading's.
  const word = mint(text.startsWith('H') ? 'H' : 'T');
  const found = findInReport(report, { text, fold: false });
  const chosen = found.filter((_, index) => which % 3 === 0 || index % 2 === 0);
  const keys = new Set(chosen.map(({ key }) => key));
  const changes = replaceInReport(report, { text, fold: false }, word, keys);
  return { changes, gone: chosen.map(() => text), come: chosen.map(() => word) };
}

function onPiece({ kind, at, which }: WizardAction, report: Report): Done {
  const pieces = kind === 'dismiss a piece' ? report.unplaced : report.unplaced.filter(({ origin }) => !origin);
  const piece = pick(pieces, at);
  const target = pick(report.sections, which);
  if (!piece || !target) return nothing;
  const unplaced = report.unplaced.filter((one) => one !== piece);
  const away: Change = { kind: 'unplaced', unplaced };
  if (kind === 'dismiss a piece') {
    return { changes: [away], gone: ofPiece(piece), come: [] };
  }
  const said = new Set(marksIn(piece.text));
  // A piece may say a word twice; in the text it then stands twice.
  const come = marksIn(piece.text).filter((word) => !said.delete(word));
  const added = {
    type: 'doc' as const,
    content: [...target.prose.content, ...piece.text.split('\n').map(paragraphOf)],
  };
  return { changes: [{ kind: 'prose', section: target.id, prose: added }, away], gone: [], come };
}

/** What the action comes to on the report as it stands. */
export function doing(action: WizardAction, report: Report, mint: Mint, number: () => string): Done {
  const section = pick(report.sections, action.at);
  switch (action.kind) {
    case 'type':
    case 'type in a sentence':
    case 'insert a figure':
    case 'delete a paragraph':
      return section ? onText(action, section, mint, report) : nothing;
    case 'rename':
    case 'done':
    case 'carried':
    case 'move a section':
    case 'remove a section':
      return section ? onSection(action, section, mint) : nothing;
    case 'add a section': {
      const heading = mint('H');
      const slot = pick(slotIds, action.which) ?? 'free';
      const added = { id: `new-${heading.slice(1, -1)}`, slot, heading, numbered: true, prose: emptyProse() };
      return { changes: [{ kind: 'addSection', section: added, at: action.at % 12 }], gone: [], come: [heading] };
    }
    case 'figure':
    case 'note':
      return onFigure(action, report, mint, number);
    case 'change the form': {
      const [from, to] = report.form === formKey(y2014) ? [y2014, y2021] : [y2021, y2014];
      let count = 0;
      const newId = (): string => `form-${mint('H').slice(1, -1)}-${(count += 1)}`;
      const { changes, renamedSections } = planFormChange(report, from, to, newId);
      // A prescribed heading takes the place of the clerk's own, and the clerk is told so before.
      return { changes, gone: renamedSections.flatMap(([old]) => marksIn(old)), come: [], form: to };
    }
    case 'replace':
      return replacing(report, action, mint);
    case 'preface': {
      const written = mint('T');
      const change: Change = { kind: 'preface', preface: { ...report.preface, written } };
      return { changes: [change], gone: marksIn(report.preface.written), come: [written] };
    }
    case 'title': {
      const titleLines = [mint('H')];
      const change: Change = { kind: 'facts', agency: report.agency, year: report.year, titleLines };
      return { changes: [change], gone: marksIn(report.titleLines), come: titleLines };
    }
    case 'place a piece':
    case 'dismiss a piece':
      return onPiece(action, report);
  }
}

/** Does it to a draft as the window does. */
export function perform(draft: Draft, { changes, form }: Done): void {
  const [only] = changes;
  if (form) draft.changeForm(form, changes);
  else if (changes.length === 1 && only) draft.change(only);
  else if (changes.length > 1) draft.changeAll(changes);
}
