import { describe, expect, it } from 'vitest';
import { readRtf } from '../../../../electron/documents/read/rtf/read-rtf.ts';
import type { Manuscript } from '../../../../shared/recognise/manuscript.ts';
import { NianbaoError } from '../../../../shared/api/errors.ts';

const head =
  "{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\froman\\fcharset0 Times New Roman;}{\\f1\\fnil\\fcharset134 \\'cb\\'ce\\'cc\\'e5;}{\\f2\\fnil\\fcharset2 Wingdings;}}{\\stylesheet{\\s0\\fs32 Normal;}{\\s1\\sbasedon0\\outlinelevel0 heading 1;}{\\*\\cs5 Default Paragraph Font;}}";
const read = (body: string): Manuscript => readRtf(Buffer.from(`${head}${body}}`, 'latin1'), '年报.doc');
const shown = (body: string): (string | string[])[] =>
  read(body).pieces.map((piece) => (piece.kind === 'row' ? piece.cells : piece.text));

/** A word as its bytes in GBK: 公开. */
const open = "\\'b9\\'ab\\'bf\\'aa";

describe('text of an RTF file', () => {
  it('is read in the character set of its font, and in that of the document where the font has none', () => {
    expect(shown(`\\f1 ${open}\\par\\f0 ${open}\\par`)).toEqual(['公开', '公开']);
  });

  it('may have the second byte of a character as it stands', () => {
    expect(shown("\\f1 \\'8aW\\par")).toEqual([new TextDecoder('gb18030').decode(Uint8Array.of(0x8a, 0x57))]);
  });

  it('skips what stands for a Unicode character in other programs, as many bytes as it is told', () => {
    expect(shown(`{\\uc1 \\u20844?\\u24320 ?}{\\uc2 \\u20844${open.slice(0, 8)}\\uc0\\u24320 1}\\par`)).toEqual([
      '公开公开1',
    ]);
  });

  it('takes the Unicode half of what is written twice, and nothing of the head of the file', () => {
    expect(
      shown(
        '{\\info{\\upr{\\title a}{\\*\\ud{\\title \\u20844?}}}}{\\upr a}{\\*\\ud b}{\\upr{old}{\\*\\ud{new}}}\\par',
      ),
    ).toEqual(['new']);
  });

  it('splits at line breaks, and joins what the mark of a deleted paragraph set apart', () => {
    expect(shown('a\\line b\\par c{\\deleted \\par}d\\par')).toEqual(['a', 'b', 'cd']);
  });

  it('keeps the results of fields, draws numbers in circles and leaves page numbers out', () => {
    const link = '{\\field{\\*\\fldinst HYPERLINK "a"}{\\fldrslt site}}';
    const page = '{\\field{\\*\\fldinst PAGE}{\\fldrslt 7}}';
    const circle = '{\\field{\\*\\fldinst eq \\\\o\\\\ac(\\u9675?,3)}}';
    expect(shown(`${link}${page}${circle}\\par`)).toEqual(['site③']);
  });

  it('shows the signs of Wingdings and puts the number of a list before its text', () => {
    expect(
      shown("{\\f2 \\'fc}a\\par{\\listtext\\u19968?\\u12289?\\tab}b\\par{\\listtext\\f2 \\'6c\\tab}c\\par"),
    ).toEqual(['√a', '一、b', 'c']);
  });

  it('has the looks of its paragraphs, a size that only the style says among them', () => {
    expect(read('\\pard\\plain\\s1\\qc{\\b a}\\par\\pard\\plain\\qr\\fi640\\fs24 b\\par').pieces).toMatchObject([
      { look: { level: 1, align: 'center', bold: true, size: 16 } },
      { look: { align: 'right', size: 12 }, indented: true },
    ]);
  });
});

describe('tables of an RTF file', () => {
  it('are laid on the edges of all rows, merged cells as spans', () => {
    const table =
      '\\trowd\\trleft-108\\clmgf\\cellx2000\\clmrg\\cellx4000\\cellx6000\\pard\\intbl a\\cell\\cell b\\cell\\row' +
      '\\trowd\\trleft-108\\clvmgf\\cellx2005\\cellx4000\\cellx6000\\pard\\intbl c\\cell 1\\cell\\cell\\row' +
      '\\trowd\\trleft-108\\clvmrg\\cellx2000\\cellx4000\\cellx6000\\pard\\intbl\\cell 2\\cell 0\\cell\\row\\pard end\\par';
    const { pieces } = read(table);
    expect(shown(table)).toEqual([['a', '', 'b'], ['c', '1', ''], ['', '2', '0'], 'end']);
    expect(pieces.map((piece) => (piece.kind === 'row' ? piece.spans : null))).toEqual([
      [{ column: 0, columns: 2, rows: 1 }],
      [{ column: 0, columns: 1, rows: 2 }],
      undefined,
      null,
    ]);
  });

  it('that only hold the page are taken apart, the table in them is not', () => {
    const inner =
      '\\pard\\intbl\\itap2 x\\nestcell y\\nestcell{\\*\\nesttableprops\\trowd\\cellx1000\\cellx2000\\nestrow}{\\nonesttables\\par}' +
      '\\pard\\intbl\\itap2 1\\nestcell 2\\nestcell{\\*\\nesttableprops\\trowd\\cellx1000\\cellx2000\\nestrow}';
    expect(
      shown(`\\trowd\\cellx9000\\pard\\intbl before\\par${inner}\\pard\\intbl after\\cell\\row\\pard end\\par`),
    ).toEqual(['before', ['x', 'y'], ['1', '2'], 'after', 'end']);
  });
});

const code = (bytes: Uint8Array): string => {
  try {
    readRtf(bytes, '年报.doc');
    return 'read';
  } catch (error) {
    return error instanceof NianbaoError ? error.failure.code : String(error);
  }
};

describe('an RTF file that is none', () => {
  it.each([
    ['cut off', `${head}a\\par`, 'file-damaged'],
    ['without text', `${head}\\par}`, 'file-empty'],
    ['of groups without end', `${'{\\rtf1'.repeat(200_000)}`, 'file-damaged'],
    ['of more paragraphs than a document has', `{\\rtf1 ${'a\\par '.repeat(300_000)}}`, 'file-swollen'],
  ])('%s is one failure', (_, text, expected) => {
    expect(code(Buffer.from(text, 'latin1'))).toBe(expected);
  });
});
