import type { Report } from '../report/report.ts';
import { blockSentences, sentencesOf } from '../report/sentences.ts';
import { text } from '../report/prose.ts';
import { blockWords } from './blocks.ts';
import { cellWords } from './cells.ts';
import type { Edit } from './edit.ts';
import { fold } from './fold.ts';

/** What a report said when it went out: its sentences, each with the one before it, its paragraphs, cells and headings. */
export type Sent = {
  sentences: ReadonlyMap<string, string>;
  stretches: ReadonlySet<string>;
  headings: ReadonlySet<string>;
};

const sentencesIn = (words: string): string[] =>
  words.split('\n').flatMap((line) => sentencesOf(text(line)).map((one) => fold(one.plain)));

/** What a report says, for telling who has changed what. */
export function saidBy(report: Report): Sent {
  const sentences = new Map<string, string>();
  const stretches = new Set<string>();
  for (const { prose } of report.sections) {
    let last = '';
    for (const block of prose.content) {
      const words = blockWords(block, report);
      stretches.add(fold(words));
      for (const sentence of block.type === 'picture' ? blockSentences(block) : sentencesIn(words)) {
        sentences.set(sentence, last);
        last = sentence;
      }
      if (block.type !== 'table') continue;
      for (const cell of block.content.flatMap(({ content }) => content)) stretches.add(fold(cellWords(cell, report)));
    }
  }
  let last = '';
  for (const sentence of sentencesIn(report.preface.written ?? '')) {
    sentences.set(sentence, last);
    last = sentence;
  }
  return { sentences, stretches, headings: new Set(report.sections.map(({ heading }) => fold(heading))) };
}

const lines = (words: string): string[] => words.split('\n').map(fold);
const firstLine = (words: string): string => lines(words)[0] ?? '';

/**
 * Whose an edit of the text is, by what the report said when it went out: `clerk` where the file is as it was sent and the
 * draft has gone on since, `both` where each has changed the same place, `file` elsewhere.
 */
export function whoseIs(edit: Edit, sent: Sent, file: Sent): 'file' | 'clerk' | 'both' {
  const { before, after } = edit;
  const was = (words: string): boolean => sent.headings.has(firstLine(words));
  if (edit.kind === 'section-added') return was(after) ? 'clerk' : 'file';
  if (edit.kind === 'section-removed') return was(before) ? 'file' : 'clerk';
  if (edit.kind === 'heading') return was(before) ? 'file' : was(after) ? 'clerk' : 'both';
  if (edit.kind !== 'prose' && edit.kind !== 'preface') return 'file';
  if (edit.how === 'moved') {
    const [first = ''] = sentencesIn(after);
    return sent.sentences.get(first) === file.sentences.get(first) ? 'clerk' : 'file';
  }
  if (edit.how === 'cell') {
    const [old, now] = [sent.stretches.has(fold(before)), sent.stretches.has(fold(after))];
    return old ? 'file' : now ? 'clerk' : 'both';
  }
  if (edit.how === 'split' || edit.how === 'merged') {
    return lines(after).every((line) => sent.stretches.has(line)) ? 'clerk' : 'file';
  }
  const [old, now] = [before, after].map((words) => sentencesIn(words).map((one) => sent.sentences.has(one)));
  const isOld = (old ?? []).some(Boolean);
  const isFresh = (now ?? []).some((known) => !known);
  if (before !== '' && !isOld) return isFresh ? 'both' : 'clerk';
  return before === '' && !isFresh ? 'clerk' : 'file';
}
