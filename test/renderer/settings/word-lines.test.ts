import { describe, expect, test } from 'vitest';
import { correctionsText, readCorrections, readWords, wordsText } from '../../../renderer/settings/word-lines.ts';
import { officeSchema } from '../../../shared/checks/office.ts';

describe('words of the office, one a line', () => {
  test('blank lines and blanks around a word are nothing, and lines may end as they do in Windows', () => {
    expect(readWords(' 云溪街道 \r\n\r\n政务科\n')).toEqual({ entries: ['云溪街道', '政务科'], said: null });
    expect(readWords('')).toEqual({ entries: [], said: null });
  });

  test('what stands twice is kept once, and what is too long is named by its line; both in one sentence', () => {
    const { entries, said } = readWords(`甲\n${'长'.repeat(41)}\n甲`);
    expect(entries).toEqual(['甲']);
    expect(said).toBe('第2行没有保存，请写成一行一个、40字以内的词；重复的1行只留一行。');
  });

  test('more than an office can have is said, and what is read always fits', () => {
    const { entries, said } = readWords(Array.from({ length: 1_002 }, (_, at) => `词${at}`).join('\n'));
    expect(officeSchema.safeParse({ words: entries }).success).toBe(true);
    expect(said).toBe('最多1000行，多出的2行没有保存。');
  });

  test('what was read reads the same when it is shown again', () => {
    expect(readWords(wordsText(['甲', '乙'])).entries).toEqual(['甲', '乙']);
    const corrections = [{ wrong: '政务办', right: '政务科' }];
    expect(readCorrections(correctionsText(corrections)).entries).toEqual(corrections);
  });
});

describe('corrections of the office', () => {
  test.each([
    '政务办 → 政务科',
    '政务办->政务科',
    '政务办=>政务科',
    '政务办\t政务科',
    '政务办 政务科',
    '政务办：政务科',
  ])('%j is a pair', (line) => {
    expect(readCorrections(line)).toEqual({ entries: [{ wrong: '政务办', right: '政务科' }], said: null });
  });

  test.each(['政务办', '政务办→', '→政务科', '甲→乙→丙', '甲→甲'])('%j is none', (line) => {
    expect(readCorrections(line)).toEqual({ entries: [], said: '第1行没有保存，请写成“错的 → 对的”。' });
  });

  test('of many bad lines the first are named', () => {
    expect(readCorrections('甲\n乙\n丙\n丁').said).toContain('第1、2、3等行没有保存');
  });
});
