import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync, type Unzipped } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../../electron/documents/read/docx/read.ts';
import { readManuscript } from '../../../../electron/documents/read/readers.ts';
import { NianbaoError } from '../../../../shared/api/errors.ts';
import { docxOf, p, r, shown, tbl, tc, tr } from './make.ts';

const styles =
  '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:rPr><w:sz w:val="32"/></w:rPr></w:style>';
const numbering =
  '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>';
const body =
  p('概述', '<w:pStyle w:val="1"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>') +
  p(`${r('公开信息')}<w:del w:id="1"><w:r><w:delText>12</w:delText></w:r></w:del>${r('1280条')}`) +
  tbl(
    tr([tc('指标'), tc('数')]),
    tr([tc('收到', '<w:vMerge w:val="restart"/>'), tc('5')]),
    tr([tc('', '<w:vMerge/>'), tc('6')]),
  );
const valid = docxOf(body, { styles, numbering, footer: p('1') });
const lines = ['一、概述', '公开信息1280条', '指标|数', '收到|5', '|6'];

const changed = (change: (parts: Unzipped) => void, file = valid): Uint8Array => {
  const parts = unzipSync(file);
  change(parts);
  return zipSync(parts);
};
const edited = (part: string, change: (xml: string) => string): Uint8Array =>
  changed((parts) => {
    parts[part] = strToU8(change(strFromU8(parts[part] ?? new Uint8Array())));
  });
const textOf = (file: Uint8Array): string[] => shown(readDocx(file, 'a.docx').pieces);

/** The code of what reading throws; 'read' where it reads. Anything else but a failure of ours goes on. */
const outcome = (file: Uint8Array): string => {
  try {
    readDocx(file, 'a.docx');
    return 'read';
  } catch (error) {
    if (error instanceof NianbaoError) return error.failure.code;
    throw error;
  }
};

describe('a document is found and read however its program wrote it', () => {
  it('by what the archive says of itself, whatever the parts are called', () => {
    const file = changed((parts) => {
      for (const [from, to] of [
        ['word/document.xml', 'word/document2.xml'],
        ['word/_rels/document.xml.rels', 'word/_rels/document2.xml.rels'],
      ] as const) {
        parts[to] = parts[from] ?? new Uint8Array();
        Reflect.deleteProperty(parts, from);
      }
      parts['_rels/.rels'] = strToU8(
        strFromU8(parts['_rels/.rels'] ?? new Uint8Array()).replace('word/document', '/word/document2'),
      );
    });
    expect(textOf(file)).toEqual(lines);
  });

  it('with any prefixes', () => {
    const other = (xml: string) =>
      xml
        .replaceAll('<w:', '<ns0:')
        .replaceAll('</w:', '</ns0:')
        .replaceAll(' w:', ' ns0:')
        .replace('xmlns:w=', 'xmlns:ns0=');
    expect(textOf(edited('word/document.xml', other))).toEqual(lines);
  });

  it('in the strict edition of the standard', () => {
    const strict = (xml: string) =>
      xml
        .replaceAll(
          'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
          'http://purl.oclc.org/ooxml/wordprocessingml/main',
        )
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
          'http://purl.oclc.org/ooxml/officeDocument/relationships',
        );
    const file = changed((parts) => {
      for (const [name, bytes] of Object.entries(parts)) parts[name] = strToU8(strict(strFromU8(bytes)));
    });
    expect(textOf(file)).toEqual(lines);
    expect(readDocx(file, 'a.docx').pieces[0]).toMatchObject({ look: { level: 1, size: 16 } });
  });

  it('in UTF-16', () => {
    const file = changed((parts) => {
      const xml = `\ufeff${strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace('UTF-8', 'UTF-16')}`;
      parts['word/document.xml'] = Uint8Array.from(Buffer.from(xml, 'utf16le'));
    });
    expect(textOf(file)).toEqual(lines);
  });

  it.each([
    'word/styles.xml',
    'word/numbering.xml',
    'word/_rels/document.xml.rels',
    '_rels/.rels',
    '[Content_Types].xml',
  ])('without its part %s', (part) => {
    const without = changed((parts) => Reflect.deleteProperty(parts, part));
    expect(textOf(without).slice(1)).toEqual(lines.slice(1));
  });

  it('with macros, which are nothing to it', () => {
    expect(textOf(changed((parts) => (parts['word/vbaProject.bin'] = strToU8('Sub AutoOpen()'))))).toEqual(lines);
  });

  it('under any name', async () => {
    expect(shown((await readManuscript(valid, '旧报告.doc')).pieces)).toEqual(lines);
  });
});

describe('a document that takes in another one', () => {
  const chunk = (name: string, bytes: Uint8Array) =>
    docxOf(`${p('前')}<w:altChunk r:id="chunk1"/>${tbl(tr([tc('甲'), tc('1')]))}`, {
      media: { chunk1: { name, bytes } },
    });
  const page =
    '<html><meta charset="utf-8"><p>一、概述</p><table><tr><td>指标</td><td>数</td></tr><tr><td>收到</td><td>5</td></tr></table></html>';

  it('has its text in the place where it stands', async () => {
    const { pieces } = await readManuscript(chunk('a.html', strToU8(page)), 'a.docx');
    expect(shown(pieces)).toEqual(['前', '一、概述', '指标|数', '收到|5', '甲|1']);
    expect(new Set(pieces.map(({ line }) => line)).size).toBe(pieces.length);
    expect(new Set(pieces.flatMap((piece) => (piece.kind === 'row' ? [piece.table] : []))).size).toBe(2);
  });

  it('may be one of Word, and is read without it where it is damaged', async () => {
    expect(shown((await readManuscript(chunk('a.docx', valid), 'a.docx')).pieces)).toEqual(['前', ...lines, '甲|1']);
    const damaged = await readManuscript(chunk('a.docx', valid.subarray(0, 300)), 'a.docx');
    expect(shown(damaged.pieces)).toEqual(['前', '甲|1']);
    expect(damaged.repairs).toMatchObject([{ what: '未能读入的嵌入文档' }]);
  });
});

describe('what is no sound document is refused with one sentence', () => {
  const bombs = Array.from({ length: 9 }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`).join('');
  const declared = (declarations: string, use: string) =>
    edited('word/document.xml', (xml) =>
      xml.replace('?>', `?><!DOCTYPE d [${declarations}]>`).replace('公开信息', `公开信息${use}`),
    );
  it.each([
    ['entities that swell', declared(`<!ENTITY e0 "x">${bombs}`, '&e9;'), 'file-damaged'],
    ['an entity from a file', declared('<!ENTITY x SYSTEM "file:///etc/passwd">', '&x;'), 'file-damaged'],
    ['XML cut off', edited('word/document.xml', (xml) => xml.slice(0, xml.length / 2)), 'file-damaged'],
    ['no XML at all', edited('word/document.xml', () => '正文'), 'file-damaged'],
    ['a part without anything', edited('word/document.xml', () => ''), 'file-damaged'],
    [
      'bytes that are no text',
      changed((parts) => (parts['word/document.xml'] = new Uint8Array([60, 255, 254, 62]))),
      'file-damaged',
    ],
    ['an archive cut off', valid.subarray(0, valid.length / 2), 'file-damaged'],
    [
      'no document in the archive',
      changed((parts) => Reflect.deleteProperty(parts, 'word/document.xml')),
      'file-damaged',
    ],
    [
      'elements without end in one another',
      docxOf('<w:sdt><w:sdtContent>'.repeat(5000) + '</w:sdtContent></w:sdt>'.repeat(5000)),
      'file-damaged',
    ],
    ['nothing but empty paragraphs', docxOf(p('') + p('')), 'file-empty'],
    ['a million elements', docxOf('<w:p/>'.repeat(1_000_000)), 'file-swollen'],
    ['sixty megabytes of spaces', docxOf(`<w:p>${' '.repeat(60_000_000)}</w:p>`), 'file-swollen'],
  ])('%s', (_, file, code) => {
    expect(outcome(file)).toBe(code);
  });

  it('an entity that is declared and not used does no harm', () => {
    expect(textOf(declared('<!ENTITY x SYSTEM "file:///etc/passwd">', ''))).toEqual(lines);
  });

  it('a row of ten thousand cells among ten thousand rows is not a hundred million cells', () => {
    const wide = tr(Array.from({ length: 10_000 }, () => '<w:tc/>').concat(tc('甲')));
    const { pieces } = readDocx(docxOf(tbl(wide, ...Array.from({ length: 10_000 }, () => tr([tc('1')])))), 'a.docx');
    expect(pieces).toHaveLength(10_001);
    expect(pieces.reduce((sum, piece) => sum + (piece.kind === 'row' ? piece.cells.length : 0), 0)).toBe(20_001);
  });

  it('properties that say impossible things are read as far as they make sense', () => {
    const odd = tbl(
      tr([tc('甲', '<w:gridSpan w:val="2000000000"/>'), tc('乙')]),
      tr(
        [tc('丙', '<w:gridSpan w:val="-3"/>'), tc('丁', '<w:gridSpan w:val="x"/>')],
        '<w:gridBefore w:val="99999999"/>',
      ),
    );
    const list = p('戊', '<w:numPr><w:ilvl w:val="99"/><w:numId w:val="1"/></w:numPr>');
    const text = textOf(
      docxOf(odd + list, { numbering: numbering.replace('w:start w:val="1"', 'w:start w:val="999999999"') }),
    ).join('');
    for (const word of '甲乙丙丁戊') expect(text).toContain(word);
    expect(text.length).toBeLessThan(2000);
  });
});

describe('whatever happens to the bytes of a document, it is read or refused', () => {
  const mutated = (bytes: Uint8Array, places: readonly (readonly [number, number])[]) => {
    const copy = Uint8Array.from(bytes);
    for (const [at, byte] of places) copy[Math.floor(at * copy.length)] = byte;
    return copy;
  };
  const places = fc.array(fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.integer({ min: 0, max: 255 })), {
    minLength: 1,
    maxLength: 8,
  });
  const codes = ['read', 'file-damaged', 'file-empty', 'file-swollen'];

  it('in the archive', () => {
    fc.assert(
      fc.property(places, fc.double({ min: 0.1, max: 1, noNaN: true }), (some, kept) => {
        const file = mutated(valid, some);
        expect(codes).toContain(outcome(file.subarray(0, Math.ceil(file.length * kept))));
      }),
      { numRuns: 300 },
    );
  });

  it('in any of its parts', () => {
    const names = Object.keys(unzipSync(valid));
    fc.assert(
      fc.property(fc.constantFrom(...names), places, (name, some) => {
        const file = changed((parts) => (parts[name] = mutated(parts[name] ?? new Uint8Array([0]), some)));
        expect(codes).toContain(outcome(file));
      }),
      { numRuns: 300 },
    );
  });

  it('in the order and number of its elements', () => {
    const xml = strFromU8(unzipSync(valid)['word/document.xml'] ?? new Uint8Array());
    const tags = xml.split(/(?=<w:(?:p|r|tbl|tr|tc|del|pPr|numPr|tcPr)[ >/])/);
    fc.assert(
      fc.property(fc.array(fc.nat(tags.length - 1), { minLength: 1, maxLength: 6 }), (which) => {
        const words = which.map((at) => /<w:t [^>]*>[^<]*<\/w:t>/.exec(tags[at] ?? '')?.[0] ?? '').join('');
        const elements = which.map((at) => /^<w:(\w+)/.exec(tags[at] ?? '')?.[1] ?? 'p');
        const nested =
          elements.map((name) => `<w:${name}>`).join('') +
          `<w:r>${words}</w:r>` +
          [...elements]
            .reverse()
            .map((name) => `</w:${name}>`)
            .join('');
        expect(codes).toContain(outcome(docxOf(nested, { styles, numbering })));
      }),
      { numRuns: 200 },
    );
  });
});
