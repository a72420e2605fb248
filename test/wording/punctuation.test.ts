import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markEdits, withMarks } from '../../shared/wording/punctuation.ts';

const tidied = (text: string) => withMarks(text, markEdits(text));

describe('marks of a Chinese text', () => {
  test.each([
    ['按照政办发[2021]6号要求', '按照政办发〔2021〕6号要求'],
    ['云政办（2021）6号', '云政办〔2021〕6号'],
    ['收到申请,按时办结', '收到申请，按时办结'],
    ['工作完成.', '工作完成。'],
    ['县政府(办公室)印发', '县政府（办公室）印发'],
    ['推行"一网通办"改革', '推行“一网通办”改革'],
    ['《关于印发《公开条例》的通知》', '《关于印发〈公开条例〉的通知》'],
    ['全部办结。。', '全部办结。'],
    ['政 府 信息', '政府信息'],
  ])('%s becomes %s', (text, wanted) => {
    expect(tidied(text)).toBe(wanted);
  });

  test.each([
    '经费3.5万元',
    '10:30开会',
    '公开1,820条',
    '见http://www.example.cn/a?b=c',
    '使用 Word 2019 编辑',
    'a, b; c (d) "e"',
    '（一）健全制度',
    '《条例》和《办法》',
  ])('%s stays', (text) => {
    expect(markEdits(text)).toEqual([]);
  });

  const pieces = fc.array(
    fc.constantFrom(
      '政府',
      '信息',
      '3.5',
      '10:30',
      '2021',
      '6号',
      'Word',
      'http://a.cn/b,c',
      ...',.;:?!()[]"，。《》〈〉 “”（）〔〕',
    ),
    { maxLength: 14 },
  );

  test('no letter or digit is touched, and no Chinese character', () => {
    const words = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
    fc.assert(
      fc.property(pieces, (parts) => {
        expect(words(tidied(parts.join('')))).toBe(words(parts.join('')));
      }),
    );
  });

  test('what stands within numbers and addresses is never touched', () => {
    fc.assert(
      fc.property(pieces, (parts) => {
        const text = parts.join('');
        for (const kept of ['3.5', '10:30', 'http://a.cn/b,c']) {
          expect(tidied(text).split(kept).length).toBe(text.split(kept).length);
        }
      }),
    );
  });

  test('done again and again it comes to rest', () => {
    fc.assert(
      fc.property(pieces, (parts) => {
        let text = parts.join('');
        for (let times = 0; times < 30 && markEdits(text).length > 0; times += 1) text = tidied(text);
        expect(markEdits(text)).toEqual([]);
      }),
    );
  });
});
