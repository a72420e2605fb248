import fc from 'fast-check';
import { expect, test } from 'vitest';
import { y2014 } from '../../../shared/forms/y2014.ts';
import { applyChange } from '../../../shared/report/change.ts';
import { agencyNamed, newReport } from '../../../shared/report/create.ts';
import { paragraphOf } from '../../../shared/report/prose.ts';
import type { Report } from '../../../shared/report/report.ts';
import { arbitraryAction, content, doing, firstNumber, perform, type WizardAction } from './wizard-actions.ts';
import { wizardStore, type Mood } from './wizard-store.ts';

type Turn =
  | { do: 'act'; action: WizardAction }
  | { do: 'undo' | 'redo' | 'tick' | 'flush' | 'reopen' | 'final' }
  | { do: 'mood'; mood: Mood }
  | { do: 'elsewhere'; action: WizardAction };

const act = arbitraryAction.map((action): Turn => ({ do: 'act', action }));
const alone: fc.Arbitrary<Turn> = fc.oneof(
  { weight: 8, arbitrary: act },
  { weight: 3, arbitrary: fc.constantFrom('undo' as const, 'redo' as const).map((turn): Turn => ({ do: turn })) },
  { weight: 2, arbitrary: fc.constantFrom('tick' as const, 'flush' as const).map((turn): Turn => ({ do: turn })) },
  { weight: 1, arbitrary: fc.constantFrom<Turn>({ do: 'mood', mood: 'refuses' }, { do: 'final' }) },
);
/** What the other window does is what a window does to the content; headings there are the later window's. */
const otherAction = arbitraryAction.filter(({ kind }) =>
  ['type', 'type in a sentence', 'figure', 'note', 'remove a section', 'move a section', 'change the form'].includes(
    kind,
  ),
);
const together: fc.Arbitrary<Turn> = fc.oneof(
  { weight: 6, arbitrary: alone },
  { weight: 1, arbitrary: otherAction.map((action): Turn => ({ do: 'elsewhere', action })) },
  { weight: 1, arbitrary: fc.constantFrom<Turn>({ do: 'mood', mood: 'loses the answer' }, { do: 'reopen' }) },
);

function start(): Report {
  let count = 0;
  const blank = newReport(agencyNamed('云岭县人民政府办公室'), 2017, y2014, () => `section-${(count += 1)}`);
  const sections = blank.sections.map((section, at) =>
    at % 2 === 0
      ? { ...section, prose: { type: 'doc' as const, content: [paragraphOf(`T${at};原有一句。`)] } }
      : section,
  );
  const unplaced = [{ text: 'T800;没有位置', why: '像是文号' }];
  return { ...blank, sections, unplaced };
}

/** A figure that never was there and a blank one mean the same. */
const meaning = (report: Report): Report => ({
  ...report,
  figures: Object.fromEntries(
    Object.entries(report.figures)
      .filter(([, figure]) => JSON.stringify(figure) !== '{"value":null,"note":""}')
      .toSorted(([left], [right]) => (left < right ? -1 : 1)),
  ),
});

/** A list without some of its elements, each as often as it is named. */
function without(list: readonly string[], gone: readonly string[]): string[] {
  const rest = [...list];
  for (const one of gone) {
    const at = rest.indexOf(one);
    if (at >= 0) rest.splice(at, 1);
  }
  return rest;
}

/** A clerk at work, with what should be there after every turn. */
function clerk() {
  const store = wizardStore(start());
  const { draft } = store;
  const now = (): Report => draft.get().report;
  let minted = 900;
  const mint = (letter: string): string => `${letter}${(minted += 1)};`;
  const number = (): string => String(firstNumber + (minted += 1));
  const typedHere = new Set<string>();
  let done: { before: Report; after: Report }[] = [];
  let undone: typeof done = [];

  function work(action: WizardAction): void {
    const before = now();
    const what = doing(action, before, mint, number);
    what.come.forEach((word) => typedHere.add(word));
    store.pass(1_000);
    perform(draft, what);
    expect(content(now())).toEqual([...without(content(before), what.gone), ...what.come].toSorted());
    if (what.changes.length === 0) return;
    done.push({ before, after: now() });
    undone = [];
  }

  function turnBack(): void {
    const step = done.pop();
    draft.undo();
    if (!step) return;
    undone.push(step);
    expect(meaning(now())).toEqual(meaning(step.before));
  }

  function turnForth(): void {
    const step = undone.pop();
    draft.redo();
    if (!step) return;
    done.push(step);
    expect(meaning(now())).toEqual(meaning(step.after));
  }

  /** Takes over what is stored; what was typed here since then, and there, must be somewhere. Of headings the last one stands. */
  async function reopen(): Promise<void> {
    const [mine, theirs, base] = [now(), store.stored(), store.known()].map((report) => new Set(content(report)));
    if (!mine || !theirs || !base) return;
    await draft.reopen(true);
    const here = content(now());
    const needed = [
      ...[...mine].filter((word) => !base.has(word)),
      ...[...theirs].filter((word) => !base.has(word) && !typedHere.has(word)),
      ...[...base].filter((word) => mine.has(word) && theirs.has(word)),
    ].filter((word) => !word.startsWith('H'));
    expect(needed.filter((word) => !here.includes(word))).toEqual([]);
    const placed = content({ ...now(), unplaced: [] });
    expect(placed.filter((word, at) => placed.indexOf(word) !== at)).toEqual([]);
    [done, undone] = [[], []];
    const fresh = store.stored();
    if (draft.get().undo.canUndo) done = [{ before: fresh, after: now() }];
  }

  /** Brings everything to the store, whatever stands in the way. */
  async function settle(): Promise<void> {
    store.mood('well');
    await store.tick();
    const written = (await draft.flush()) || (await draft.flush());
    // A window that has written nothing since does not know of another's words until it writes or is opened again.
    if (!written || store.known() !== store.stored()) {
      await reopen();
      expect(await draft.flush()).toBe(true);
    }
    expect(store.stored()).toEqual(now());
    expect(draft.holds()).toBe(false);
  }

  async function take(turn: Turn): Promise<void> {
    switch (turn.do) {
      case 'act':
        return work(turn.action);
      case 'undo':
        return turnBack();
      case 'redo':
        return turnForth();
      case 'tick':
        return store.tick();
      case 'flush':
        if ((await draft.flush()) && store.known() === store.stored()) expect(store.stored()).toEqual(now());
        return;
      case 'mood':
        return store.mood(turn.mood);
      case 'reopen':
        return reopen();
      case 'final': {
        await settle();
        await draft.setStatus('final');
        const report = now();
        const [id = ''] = report.sections.map((section) => section.id);
        draft.change({ kind: 'removeSection', section: id });
        draft.undo();
        expect(now()).toBe(report);
        return draft.setStatus('drafting', '上级退回');
      }
      case 'elsewhere': {
        const what = doing(turn.action, store.stored(), mint, number);
        const next = what.changes.reduce(applyChange, store.stored());
        if (what.changes.length > 0) store.elsewhere(what.changes);
        expect(store.stored()).toEqual(next);
      }
    }
  }

  return {
    take,
    /** Everything is written, taken back to the beginning, done again, and written once more. */
    finish: async (): Promise<void> => {
      await settle();
      const bottom = done[0]?.before ?? now();
      const top = undone[0]?.after ?? now();
      while (draft.get().undo.canUndo) draft.undo();
      expect(meaning(now())).toEqual(meaning(bottom));
      await settle();
      while (draft.get().undo.canRedo) draft.redo();
      expect(meaning(now())).toEqual(meaning(top));
      await settle();
    },
  };
}

const runs = (turns: fc.Arbitrary<Turn>) =>
  fc.asyncProperty(fc.array(turns, { maxLength: 30 }), async (list) => {
    const { take, finish } = clerk();
    for (const turn of list) await take(turn);
    await finish();
  });

test('no sequence of what a clerk does loses or doubles a word or a figure, and all of it can be taken back', async () => {
  await fc.assert(runs(alone), { numRuns: 300 });
});

test('what two windows write, and a store that loses its answer, loses no word and no figure', async () => {
  await fc.assert(runs(together), { numRuns: 300 });
});
