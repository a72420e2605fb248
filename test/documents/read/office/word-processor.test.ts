import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { readManuscript } from '../../../../electron/documents/read/readers.ts';
import { NianbaoError } from '../../../../shared/api/errors.ts';
import type { Manuscript } from '../../../../shared/recognise/manuscript.ts';
import { converted, whyNoOffice } from '../../../support/office.ts';

const noOffice = whyNoOffice();
const source = readFileSync(new URL('../../../fixtures/word-processor.fodt', import.meta.url));

/** A text or the cells of a row, as a clerk sees them one below the other. */
const shown = ({ pieces }: Manuscript): (string | string[])[] =>
  pieces.map((piece) => {
    if (piece.kind === 'picture') return `图${piece.picture.widthMm ?? ''}`;
    return piece.kind === 'row' ? piece.cells : piece.text;
  });

const kinds = [
  { name: '年报.doc', format: 'doc', filter: 'doc:MS Word 97' },
  { name: '年报.doc', format: 'rtf', filter: 'rtf:Rich Text Format' },
];

describe.skipIf(noOffice !== null).each(kinds)(
  'a document LibreOffice saves as $format',
  ({ name, format, filter }) => {
    let bytes: Uint8Array = new Uint8Array();
    let manuscript: Manuscript;

    beforeAll(async () => {
      bytes = converted(source, 'fodt', filter);
      manuscript = await readManuscript(bytes, name);
    }, 60_000);

    it('is known by its content, whatever it is called', () => {
      expect(manuscript.format).toBe(format);
      expect(manuscript.unread).toBe(0);
    });

    it('gives everything that is seen once and in order, with counted numbers, boxes and notes where they stand', () => {
      expect(shown(manuscript)).toEqual([
        '清河县政府信息公开工作年度报告',
        '一、概述',
        '（一）组织领导',
        '1.第一点',
        '2.第二点',
        '（二）制度建设',
        '二、主动公开',
        '全年主动公开一百零五条，占七成。',
        '另起一行&“引号”。',
        '注1：按发布时间统计。',
        '文本框在此。',
        '框里的话',
        '①圈一',
        '②圈二',
        '点项',
        '见图',
        '图30',
        ['指标', '', '申请人情况', ''],
        ['', '', '自然人', '总计'],
        ['本年\n收到', '（一）予以公开', '3', ''],
        ['', '（二）部分公开', '0', '7'],
        '分页后  的段落',
        '2020年1月20日',
      ]);
    });

    it('keeps looks, indents and merged cells', () => {
      const named = new Map(
        manuscript.pieces.map((piece) => [piece.kind === 'row' ? piece.cells[0] : piece.text, piece]),
      );
      expect(named.get('清河县政府信息公开工作年度报告')).toMatchObject({
        look: { level: 0, align: 'center', size: 22 },
      });
      expect(named.get('一、概述')).toMatchObject({ look: { level: 1, bold: true, size: 16 } });
      expect(named.get('文本框在此。')).toMatchObject({ indented: true });
      expect(named.get('2020年1月20日')).toMatchObject({ look: { align: 'right' } });
      expect(named.get('指标')).toMatchObject({
        spans: [
          { column: 0, columns: 2, rows: 2 },
          { column: 2, columns: 2, rows: 1 },
        ],
      });
      expect(named.get('本年\n收到')).toMatchObject({ spans: [{ column: 0, columns: 1, rows: 2 }] });
    });

    it('says what it left out, once a kind and text', () => {
      expect(manuscript.repairs.map(({ what, before }) => `${what}：${before.replace('●', '•')}`).sort()).toEqual([
        '修订中删除的文字：旧数九十',
        '目录：概述 1 主动公开 2',
        '隐藏文字：不给人看',
        '页眉页脚：内部资料页眉',
        '项目符号：•',
      ]);
    });

    it('has the bytes of its picture', () => {
      expect(manuscript.pictures.map(({ bytes: [first, ...rest] }) => [first, rest.length > 50])).toEqual([
        [0x89, true],
      ]);
    });

    it('is one known failure or a manuscript however its bytes are cut off or changed', async () => {
      const changed = fc.record({
        to: fc.oneof(fc.constant(bytes.length), fc.nat(bytes.length)),
        edits: fc.array(fc.record({ at: fc.nat(bytes.length - 1), byte: fc.nat(255) }), { maxLength: 24 }),
      });
      const outcomes = new Set<string>();
      await fc.assert(
        fc.asyncProperty(changed, async ({ to, edits }) => {
          const copy = new Uint8Array(bytes);
          for (const { at, byte } of edits) copy[at] = byte;
          try {
            const { pieces } = await readManuscript(copy.subarray(0, to), name);
            outcomes.add(pieces.length > 0 ? 'read' : 'nothing');
          } catch (error) {
            outcomes.add(error instanceof NianbaoError ? error.failure.code : `${String(error)}`);
          }
        }),
        { numRuns: 400 },
      );
      const known = [
        'read',
        'file-damaged',
        'file-empty',
        'file-encrypted',
        'file-kind-unknown',
        'file-not-text',
        'file-swollen',
      ];
      expect([...outcomes].filter((outcome) => !known.includes(outcome))).toEqual([]);
      expect([...outcomes]).toEqual(expect.arrayContaining(['read', 'file-damaged']));
    });
  },
);
