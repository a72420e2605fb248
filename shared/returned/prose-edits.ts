import type { Report } from '../report/report.ts';
import { blockWords, shownWords } from './blocks.ts';
import { cellWords } from './cells.ts';
import type { Care, Edit, How, Pair, Step } from './edit.ts';
import { wordsOf } from './inline.ts';

/** What is told of one stretch in the order of reading: words that stay, or an edit. */
type Told =
  { kind: 'same'; words: string } | { kind: 'edit'; id: string; how: How; before: string; after: string; care?: Care };

/** Characters that tell a clerk which sentence is meant. */
const tellingWords = 24;
const tail = (words: string): string => (words.length <= tellingWords ? words : `…${words.slice(-tellingWords)}`);

const withCare = (care: Care | undefined) => (care === undefined ? {} : { care });

function toldBy(step: Step, report: Report): Told[] {
  switch (step.kind) {
    case 'same':
      return [{ kind: 'same', words: blockWords(step.block, report) }];
    case 'edit': {
      const { id, how, care } = step;
      const [before, after] = [shownWords(step.before, report), shownWords(step.after, report)];
      return [{ kind: 'edit', id, how, before, after, ...withCare(care) }];
    }
    case 'cells':
      return step.cells.map(({ id, row, cell, after, care }): Told => {
        const own = step.block.content[row]?.content[cell];
        const before = own ? cellWords(own, report) : '';
        return { kind: 'edit', id, how: 'cell', before, after: cellWords(after, report), ...withCare(care) };
      });
    case 'runs':
      return step.runs.map((run): Told => {
        if (run.kind === 'same') return { kind: 'same', words: wordsOf(run.content, report) };
        const { id, how, care } = run;
        const [before, after] = [wordsOf(run.before, report), wordsOf(run.after, report)];
        return { kind: 'edit', id, how, before, after, ...withCare(care) };
      });
  }
}

/**
 * The edits of sections' prose in the order in which one reads them. A thing that moved is one edit, where the file has it.
 */
export function proseEdits(pairs: readonly Pair[], report: Report): Edit[] {
  const told = pairs.map(({ draft, steps }) => ({
    section: draft.id,
    all: steps.flatMap((step) => toldBy(step, report)),
  }));
  const left = new Map(
    told
      .flatMap(({ all }) => all)
      .flatMap((one) =>
        one.kind === 'edit' && one.how === 'moved' && one.before !== '' ? [[one.id, one.before] as const] : [],
      ),
  );
  return told.flatMap(({ section, all }): Edit[] => {
    let behind = '';
    return all.flatMap((one): Edit[] => {
      const before = behind;
      const says = (one.kind === 'same' ? one.words : one.after).trim();
      if (says !== '') behind = tail(says);
      if (one.kind === 'same') return [];
      if (one.how !== 'moved') return [{ ...one, kind: 'prose', section }];
      return one.before === ''
        ? [{ ...one, kind: 'prose', section, before: left.get(one.id) ?? one.after, behind: before }]
        : [];
    });
  });
}
