import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { text, type Inline } from '../../shared/report/prose.ts';
import { figureMark, rowSentence, sentencesIn, sentencesOf } from '../../shared/report/sentences.ts';
import { arbitraryProse } from '../arbitrary/prose.ts';

const figure = (indicator: string): Inline => ({ type: 'figure', attrs: { indicator } });
const said = (words: string): string[] => sentencesOf(text(words)).map((sentence) => sentence.text);

describe('a sentence ends', () => {
  test.each([
    ['一是公开。二是答复；三是培训！完了吗？', ['一是公开。', '二是答复；', '三是培训！', '完了吗？']],
    ['没有句号也是一句', ['没有句号也是一句']],
    ['　　开头的空白不算。 \t后面的也不算 ', ['开头的空白不算。', '后面的也不算']],
    ['真的？！是的。', ['真的？！', '是的。']],
    ['', []],
    ['　 ', []],
  ])('at 。！？； or with the paragraph: %s', (words, sentences) => {
    expect(said(words)).toEqual(sentences);
  });

  test.each([
    ['落实“一窗受理。一网通办”的要求。', ['落实“一窗受理。一网通办”的要求。']],
    ['会上说：“要公开。”大家同意。', ['会上说：“要公开。”', '大家同意。']],
    ['已公开（详见附件；共三份）。下一句。', ['已公开（详见附件；共三份）。', '下一句。']],
    ['已公开。（详见附件。）下一句。', ['已公开。', '（详见附件。）', '下一句。']],
    ['少了后引号的“一句。还是两句。', ['少了后引号的“一句。', '还是两句。']],
    ['多出来的）一句。还是两句。', ['多出来的）一句。', '还是两句。']],
  ])('not inside brackets or quotes, unless it fills them: %s', (words, sentences) => {
    expect(said(words)).toEqual(sentences);
  });
});

test('a figure stands in its sentence under its name and takes one place', () => {
  const [first, second] = sentencesOf([...text('收到'), figure('app.recv'), ...text('件。办结'), figure('app.done')]);
  expect(first).toEqual({ text: '收到{app.recv}件。', plain: `收到${figureMark}件。`, from: 0, to: 5 });
  expect(second).toEqual({ text: '办结{app.done}', plain: `办结${figureMark}`, from: 5, to: 8 });
});

test('a row of a table is one sentence, and one without a word is none', () => {
  expect(rowSentence([text('收到'), [figure('app.recv')]])).toBe('收到\t{app.recv}');
  expect(rowSentence([[], text(' ')])).toBe('');
});

const inline = fc.array(
  fc.oneof(
    fc
      .string({ unit: fc.constantFrom(...'甲乙。；！（）“”《》 12'), minLength: 1, maxLength: 20 })
      .map((words): Inline => ({ type: 'text', text: words })),
    fc.constant(figure('app.recv')),
  ),
  { maxLength: 5 },
);

test('every word of a paragraph is in exactly one sentence, in its order', () => {
  fc.assert(
    fc.property(inline, (content) => {
      const plain = content.map((item) => (item.type === 'text' ? item.text : figureMark)).join('');
      const sentences = sentencesOf(content);
      let at = 0;
      for (const { from, to, plain: words } of sentences) {
        expect(plain.slice(at, from).trim()).toBe('');
        expect(plain.slice(from, to)).toBe(words);
        expect(words.trim()).toBe(words);
        at = to;
      }
      expect(plain.slice(at).trim()).toBe('');
    }),
    { numRuns: 500 },
  );
});

test('no sentence of any prose is blank', () => {
  fc.assert(fc.property(arbitraryProse, (prose) => sentencesIn(prose).every((sentence) => sentence.trim() !== '')));
});
