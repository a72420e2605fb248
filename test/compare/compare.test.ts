import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { align } from '../../shared/compare/align.ts';
import { compareProse, type Piece } from '../../shared/compare/prose.ts';
import { compareReports, differenceCount } from '../../shared/compare/report.ts';
import { figureBack, sectionBack } from '../../shared/compare/take-back.ts';
import { compareWords } from '../../shared/compare/words.ts';
import { applyChange } from '../../shared/report/change.ts';
import { paragraphOf, type Prose } from '../../shared/report/prose.ts';
import { sentencesIn } from '../../shared/report/sentences.ts';
import { arbitraryChange } from '../arbitrary/change.ts';
import { arbitraryProse } from '../arbitrary/prose.ts';
import { arbitraryReport } from '../arbitrary/report.ts';
import { sampleReport } from '../arbitrary/sample-report.ts';
import { written } from '../report/written.ts';

const proseOf = (...lines: string[]): Prose => ({ type: 'doc', content: lines.map(paragraphOf) });

const oldSide = (pieces: readonly Piece[]): string[] =>
  pieces.flatMap((piece) => {
    if (piece.kind === 'changed') return [piece.before.text];
    return piece.kind === 'added' || piece.kind === 'movedHere' ? [] : [piece.sentence.text];
  });
const newSide = (pieces: readonly Piece[]): string[] =>
  pieces.flatMap((piece) => {
    if (piece.kind === 'changed') return [piece.after.text];
    return piece.kind === 'removed' || piece.kind === 'movedAway' ? [] : [piece.sentence.text];
  });

/** Prose made of few different sentences, so that two of them have much in common. */
const likely: fc.Arbitrary<Prose> = fc
  .array(fc.array(fc.constantFrom('甲乙丙。', '甲乙丁。', '子丑寅卯。', '另外一句；', '收到12件。', '收到13件。')), {
    minLength: 1,
    maxLength: 5,
  })
  .map((paragraphs) => proseOf(...paragraphs.map((sentences) => sentences.join(''))));

describe('two sequences beside each other', () => {
  test('are both there whole, and have the most in common', () => {
    const letters = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 });
    fc.assert(
      fc.property(letters, letters, (before, after) => {
        const steps = align(before, after, (letter) => letter);
        expect(steps.flatMap((step) => (step.kind === 'added' ? [] : [step.before]))).toEqual(before);
        expect(steps.flatMap((step) => (step.kind === 'removed' ? [] : [step.after]))).toEqual(after);
        expect(steps.filter(({ kind }) => kind === 'same')).toHaveLength(longestCommon(before, after));
      }),
      { numRuns: 500 },
    );
  });

  test('too long to be compared in pairs are told apart as a whole, ends excepted', () => {
    const before = ['first', ...Array.from({ length: 3000 }, (_, at) => `old ${at}`), 'last'];
    const after = ['first', ...Array.from({ length: 3000 }, (_, at) => `new ${at}`), 'last'];
    const steps = align(before, after, (item) => item);
    expect(steps.filter(({ kind }) => kind === 'same')).toHaveLength(2);
    expect(steps).toHaveLength(6002);
  });
});

/** The plain definition, for short sequences only. */
function longestCommon(left: readonly string[], right: readonly string[]): number {
  const [[a, ...as], [b, ...bs]] = [left, right];
  if (a === undefined || b === undefined) return 0;
  if (a === b) return 1 + longestCommon(as, bs);
  const row = right.map(() => 0);
  for (const one of left) {
    let diagonal = 0;
    right.forEach((other, at) => {
      const above = row[at] ?? 0;
      row[at] = one === other ? diagonal + 1 : Math.max(above, row[at - 1] ?? 0);
      diagonal = above;
    });
  }
  return row.at(-1) ?? 0;
}

describe('a changed sentence', () => {
  test('shows the words that went and came, numbers and figures never cut in two', () => {
    expect(compareWords('收到申请210件。', '共收到申请218件。')).toEqual([
      { kind: 'added', text: '共' },
      { kind: 'same', text: '收到申请' },
      { kind: 'removed', text: '210' },
      { kind: 'added', text: '218' },
      { kind: 'same', text: '件。' },
    ]);
    expect(compareWords('办结{app.done}件', '办结{app.recv}件').map(({ text }) => text)).toContain('{app.recv}');
  });

  test('reads as the old one without what came, as the new one without what went', () => {
    const words = fc.string({ unit: fc.constantFrom(...'甲乙丙12.{}a𠮷'), maxLength: 20 });
    fc.assert(
      fc.property(words, words, (before, after) => {
        const marks = compareWords(before, after);
        const without = (kind: string) => marks.flatMap((mark) => (mark.kind === kind ? [] : [mark.text])).join('');
        expect([without('added'), without('removed')]).toEqual([before, after]);
      }),
    );
  });
});

describe('prose', () => {
  test('is compared by sentence: what went, what came, what was reworded, what moved', () => {
    const before = proseOf('第一句没有变。这句也没有变。第二句将要改一个字。', '第三句会删掉。最后一句会搬到前面去。');
    const after = proseOf('最后一句会搬到前面去。第一句没有变。这句也没有变。第二句将要改两个字。全新的内容在此！');
    expect(compareProse(before, after).map(({ kind }) => kind)).toEqual([
      'movedHere',
      'same',
      'same',
      'changed',
      'removed',
      'movedAway',
      'added',
    ]);
  });

  test.each([['any', arbitraryProse] as const, ['much alike', likely] as const])(
    'both sides can be read from the difference, sentence for sentence (%s)',
    (_, arbitrary) => {
      fc.assert(
        fc.property(arbitrary, arbitrary, (before, after) => {
          const pieces = compareProse(before, after);
          expect(oldSide(pieces)).toEqual(sentencesIn(before));
          expect(newSide(pieces)).toEqual(sentencesIn(after));
        }),
        { numRuns: 300 },
      );
    },
  );

  test('of sentences put in another order nothing is lost or new', () => {
    const sentences = fc.uniqueArray(
      fc.integer({ min: 100, max: 999 }).map((at) => `编号${at}。`),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(
        sentences.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        ([list, shuffled]) => {
          const pieces = compareProse(proseOf(list.join('')), proseOf(shuffled.join('')));
          const count = (kind: string) => pieces.filter((piece) => piece.kind === kind).length;
          expect(count('movedAway')).toBe(count('movedHere'));
          expect(count('removed')).toBe(count('added'));
        },
      ),
    );
  });
});

describe('two states of a report', () => {
  const none = { fields: [], sections: [], figures: [] };

  test('that are equal have no difference', () => {
    fc.assert(
      fc.property(arbitraryReport, (report) => {
        expect(compareReports(report, structuredClone(report))).toEqual(none);
      }),
    );
  });

  test('that a change lies between have one, unless only the reading went on', () => {
    fc.assert(
      fc.property(arbitraryReport, fc.array(arbitraryChange, { maxLength: 6 }), (report, changes) => {
        const after = changes.reduce(applyChange, report);
        const plain = (one: typeof report) => {
          const { sections, unplaced, ...rest } = written(one);
          return {
            ...rest,
            unplaced: unplaced.map(({ text }) => text).join('\n'),
            titleLines: one.titleLines.join('\n'),
            preface: {
              ...one.preface,
              announcedParts: one.preface.announcedParts.join('、'),
              written: one.preface.written ?? '',
            },
            sections: sections.map(({ id, heading, numbered, prose }) => ({ id, heading, numbered, prose })),
          };
        };
        const isSame = JSON.stringify(plain(report)) === JSON.stringify(plain(after));
        expect(differenceCount(compareReports(report, after)) === 0).toBe(isSame);
      }),
      { numRuns: 300 },
    );
  });

  test('are told apart by section, by figure and by field', () => {
    const before = sampleReport();
    const [first, second, third] = before.sections;
    if (!first || !second || !third) throw new Error('the sample has three sections');
    const after = {
      ...before,
      agency: { ...before.agency, phone: '0000-0000001' },
      figures: { ...before.figures, 'app.recv': { value: '99', note: '' } },
      sections: [second, { ...first, heading: '新的标题' }, { ...third, id: 'new', heading: '加的一章' }],
    };
    const { fields, sections, figures } = compareReports(before, after);
    expect(fields).toEqual([{ label: '电话', before: before.agency.phone, after: '0000-0000001' }]);
    expect(figures).toMatchObject([{ indicator: 'app.recv', after: '99' }]);
    expect(sections.some(({ kind, id }) => kind === 'added' && id === 'new')).toBe(true);
    expect(sections.some(({ kind, id }) => kind === 'removed' && id === third.id)).toBe(true);
    expect(sections.find(({ id }) => id === first.id)?.renamed).toEqual({ before: first.heading, after: '新的标题' });
    expect(sections.filter(({ moved }) => moved)).toHaveLength(1);
  });
});

describe('one thing taken back alone', () => {
  test('is as it was, and everything else stays', () => {
    fc.assert(
      fc.property(arbitraryReport, fc.array(arbitraryChange, { maxLength: 6 }), (earlier, changes) => {
        const now = changes.reduce(applyChange, earlier);
        for (const id of new Set([...now.sections, ...earlier.sections].map((section) => section.id))) {
          const after = sectionBack(now, earlier, id).reduce(applyChange, now);
          expect(after.sections.find((section) => section.id === id)).toEqual(
            earlier.sections.find((section) => section.id === id),
          );
          const others = ({ sections }: typeof now) => sections.filter((section) => section.id !== id);
          expect({ ...after, sections: others(after) }).toEqual({ ...now, sections: others(now) });
        }
        for (const indicator of Object.keys(now.figures)) {
          const after = figureBack(now, earlier, indicator).reduce(applyChange, now);
          expect(after.figures[indicator]).toEqual(earlier.figures[indicator] ?? { value: null, note: '' });
        }
      }),
      { numRuns: 150 },
    );
  });
});
