import { pinyin } from 'pinyin-pro';
import { describe, expect, test } from 'vitest';
import { findFigures, type Spell } from '../../../renderer/prose/figure-search.ts';
import { indicatorWords } from '../../../shared/forms/words.ts';
import { y2014 } from '../../../shared/forms/y2014.ts';
import { y2021 } from '../../../shared/forms/y2021.ts';

const spell: Spell = (text) => {
  const parts = pinyin(text, { toneType: 'none', type: 'array', nonZh: 'removed' });
  return { initials: parts.map((part) => part[0] ?? '').join(''), full: parts.join('') };
};
const found = (query: string, how: Spell | null = spell) =>
  findFigures(y2014, query, how).map((indicator) => indicatorWords(indicator));

describe('searching a figure', () => {
  test.each(['sdsqs', 'sdsq', 'SDSQ', '收到申请', '收到', 'shoudao', "shou'dao"])(
    '%j finds 收到申请数 first',
    (query) => {
      expect(found(query)[0]).toBe('收到申请数');
    },
  );

  test('nothing typed lists the whole form in its order', () => {
    expect(findFigures(y2014, '', spell)).toEqual(y2014.indicators);
  });

  test('all words must be found, in the label or its section', () => {
    expect(found('申请 传真')).toEqual(['传真申请数']);
    expect(found('申请 没有这个词')).toEqual([]);
  });

  test.each([
    ['新收', 't3.new.tot'],
    ['bfgk', 't3.r.partial.tot'],
    ['总计', 't3.r.total.tot'],
    ['结转下年度', 't3.carry_out.tot'],
    ['行政复议', 't4.fy.total'],
  ])('where the words of %j fit equally the total comes before its parts', (query, total) => {
    expect(findFigures(y2021, query, spell)[0]?.id).toBe(total);
  });

  test('what fits better comes before a total', () => {
    expect(findFigures(y2021, '新收 自然人', spell)[0]?.id).toBe('t3.new.nat');
  });

  test('letters find nothing before the dictionary is there', () => {
    expect(found('sdsqs', null)).toEqual([]);
  });

  test('of figures with one label every one can be told and found by what it stands under and its column', () => {
    const words = findFigures(y2021, '结果维持', spell).map(indicatorWords);
    expect(words.length).toBeGreaterThan(1);
    expect(new Set(words).size).toBe(words.length);
    for (const word of words) {
      expect(findFigures(y2021, word, spell).map(indicatorWords)[0]).toBe(word);
    }
  });
});
