import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readText } from '../../electron/documents/read/text.ts';
import { y2014 } from '../../shared/forms/y2014.ts';
import { bare } from '../../shared/recognise/fold.ts';
import { pieceText } from '../../shared/recognise/manuscript.ts';
import { recognise } from '../../shared/recognise/recognise.ts';
import { blockSentences } from '../../shared/report/sentences.ts';
import { printText } from '../support/print-text.ts';
import { reportOf, style } from './printed-report.ts';

test('every sentence and figure of a report points at the pieces of the file it came from', () => {
  fc.assert(
    fc.property(reportOf(y2014), style, (report, printed) => {
      const manuscript = readText(new TextEncoder().encode(printText(report, y2014, printed)), 'old.txt');
      let next = 0;
      const newId = (): string => `s${(next += 1)}`;
      const { report: found, origins } = recognise(manuscript, { year: null, form: null, newId });
      const words = (pieces: readonly number[] = []): string =>
        pieces.map((at) => pieceText(manuscript.pieces[at] ?? { kind: 'cell', text: '', line: 0 })).join('');
      expect(words(origins.title)).toContain(found?.titleLines[0]);
      expect(words(origins.preface)).toContain(found?.preface.written?.slice(0, 20));
      expect(words(origins.signOff)).toContain(found?.signOff.agency);
      for (const { id, heading, prose } of found?.sections ?? []) {
        expect(words(origins.sections[id]?.heading)).toContain(heading);
        prose.content.forEach((block, at) => {
          const from = bare(words(origins.sections[id]?.blocks[at]));
          for (const sentence of blockSentences(block)) expect(from).toContain(bare(sentence));
        });
      }
      for (const [indicator, { value }] of Object.entries(found?.figures ?? {})) {
        const at = origins.figures[indicator];
        if (value !== null) expect(words(at && [at.piece])).toContain(value);
      }
    }),
    { numRuns: 100 },
  );
});

test('every piece of the file is in the report, in what was set aside or in what was put right', () => {
  fc.assert(
    fc.property(reportOf(y2014), style, (report, printed) => {
      const manuscript = readText(new TextEncoder().encode(printText(report, y2014, printed)), 'old.txt');
      let next = 0;
      const newId = (): string => `s${(next += 1)}`;
      const { origins, unplaced, repairs } = recognise(manuscript, { year: null, form: null, newId });
      const named = new Set([
        ...origins.title,
        ...origins.preface,
        ...origins.signOff,
        ...origins.annex,
        ...Object.values(origins.sections).flatMap(({ heading, blocks }) => [...heading, ...blocks.flat()]),
        ...unplaced.flatMap(({ from }) => from),
        ...repairs.flatMap(({ from = [] }) => from),
      ]);
      const forgotten = manuscript.pieces.filter((piece, at) => pieceText(piece).trim() !== '' && !named.has(at));
      expect(forgotten).toEqual([]);
    }),
    { numRuns: 100 },
  );
});
