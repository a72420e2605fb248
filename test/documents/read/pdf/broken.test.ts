import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { readManuscript } from '../../../../electron/documents/read/readers.ts';
import { createThreads } from '../../../../electron/host/worker-threads.ts';
import { NianbaoError } from '../../../../shared/api/errors.ts';
import { forms } from '../../../../shared/forms/forms.ts';
import { encryptedPdf, madePdf, ruled, write } from './make-pdf.ts';

const prose = '全年主动公开政府信息三百条，办结申请十件，没有发生行政复议和行政诉讼。';
const page = { commands: write(prose, 80, 700) };
const latin = { commands: 'BT /F1 12 Tf 80 700 Td (www.example.cn) Tj ET' };

async function codeOf(bytes: Uint8Array): Promise<string> {
  try {
    return (await readManuscript(bytes, '年报.pdf')).format;
  } catch (error) {
    if (error instanceof NianbaoError) return error.failure.code;
    throw error;
  }
}

const repairsOf = async (bytes: Uint8Array) => (await readManuscript(bytes, '年报.pdf')).repairs;

test('a PDF of pictures is said to be scanned, also with a few words on it', async () => {
  const scan = 'q 500 0 0 700 50 50 cm /I1 Do Q\n';
  expect(await codeOf(madePdf([{ commands: scan }]))).toBe('file-scanned');
  expect(await codeOf(madePdf([{ commands: scan + write('第三号', 80, 800) }, { commands: scan }]))).toBe(
    'file-scanned',
  );
  expect(await codeOf(madePdf([{ commands: '' }]))).toBe('file-scanned');
});

test('pictures and pages without words are named where the rest has words', async () => {
  const repairs = await repairsOf(madePdf([page, { commands: 'q 500 0 0 700 50 50 cm /I1 Do Q' }, page]));
  expect(repairs).toContainEqual({ what: 'PDF里的图片没有读入', before: '1张图片', after: '' });
  expect(repairs).toContainEqual({ what: '没有文字的页，可能是图片', before: '第2页', after: '' });
});

test('a font that does not say what its signs are is said to be unreadable', async () => {
  const codes = Array.from({ length: 80 }, (_, at) => (at * 37 + 200).toString(16).padStart(4, '0')).join('');
  expect(await codeOf(madePdf([{ commands: `BT /F3 12 Tf 80 700 Td <${codes}> Tj ET` }]))).toBe('file-unreadable-font');
});

test('words whose font is broken are not lost without a word', async () => {
  const broken = 'BT /F4 12 Tf 80 600 Td <D5FEB8AE> Tj ET\n';
  expect(await codeOf(madePdf([{ commands: broken }]))).toBe('file-unreadable-font');
  const { pieces, repairs } = await readManuscript(madePdf([page, { commands: broken }]), '年报.pdf');
  expect(pieces).toHaveLength(1);
  expect(repairs).toContainEqual({ what: '字体损坏、读不出的文字', before: '第2页', after: '' });
});

test('a password to open is asked off; one that only keeps others from changing is none', async () => {
  expect(await codeOf(encryptedPdf([latin], 'secret'))).toBe('file-encrypted');
  const { pieces } = await readManuscript(encryptedPdf([latin]), '年报.pdf');
  expect(pieces.map((piece) => piece.kind === 'paragraph' && piece.text)).toEqual(['www.example.cn']);
});

test('a stream that unpacks without end is refused before it is unpacked', async () => {
  const commands = '0 0 m 1 1 l S\n'.repeat(3_000_000);
  expect(await codeOf(madePdf([{ commands }], { packed: true }))).toBe('file-swollen');
});

test('commands without end are given up, also where few of them repeat each other', async () => {
  expect(await codeOf(madePdf([{ commands: '0 0 m 1 1 l S\n'.repeat(200_000) }], { packed: true }))).toBe(
    'file-swollen',
  );
  const tenfold = Array.from({ length: 9 }, (_, at) => {
    const content = at === 8 ? '0 0 m 1 1 l S' : '/X Do '.repeat(10);
    return `${at + 5} 0 obj\n<</Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X ${at + 6} 0 R>>>>/Length ${content.length}>>\nstream\n${content}\nendstream\nendobj\n`;
  });
  const nested = `%PDF-1.7
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>>>>>endobj
4 0 obj<</Length 5>>\nstream\n/X Do\nendstream\nendobj
${tenfold.join('')}trailer<</Root 1 0 R>>\n%%EOF`;
  expect(await codeOf(new TextEncoder().encode(nested))).toBe('file-swollen');
});

test('ruled tables without end are given up', async () => {
  const lines = (count: number): number[] => Array.from({ length: count }, (_, at) => 5 + at * 6);
  const dense = { commands: ruled(lines(90), lines(120)) + write(prose, 80, 700) };
  expect(await codeOf(madePdf(Array.from({ length: 20 }, () => dense)))).toBe('file-swollen');
});

test('a volume of too many pages is refused, by its pages', async () => {
  await expect(readManuscript(madePdf(Array.from({ length: 201 }, () => page)), '年报.pdf')).rejects.toMatchObject({
    failure: { code: 'file-too-large', detail: { size: '201页' } },
  });
});

test('a PDF that only begins like one is damaged; one whose end is lost is read as far as it goes, and that is said', async () => {
  expect(await codeOf(new TextEncoder().encode('%PDF-1.7\n这不是PDF'))).toBe('file-damaged');
  const whole = madePdf([page, page]);
  const end = new TextDecoder('latin1').decode(whole).indexOf('startxref');
  const repairs = await repairsOf(whole.slice(0, end));
  expect(repairs.map(({ what }) => what)).toContain('PDF的末尾不完整，可能缺少内容');
});

test('scripts and attachments do nothing and are not read', async () => {
  const catalog = '/OpenAction << /S /JavaScript /JS (app.alert(1)) >>';
  const { pieces } = await readManuscript(madePdf([page], { catalog }), '年报.pdf');
  expect(pieces).toHaveLength(1);
});

const threads = createThreads(new URL('../../../../electron/worker.ts', import.meta.url), undefined, () =>
  Promise.reject(new Error('not done in a thread')),
);
afterAll(() => threads.close());

test('whatever a file is changed into, the thread reads it or says why not', { timeout: 60_000 }, async () => {
  const table = ruled([80, 300, 400], [400, 420, 440]) + write('收到申请数', 84, 426) + write('12', 304, 426);
  const source = madePdf([{ commands: write(prose, 80, 700) + table }, page], { packed: true });
  const change = fc.record({ at: fc.nat(source.length - 1), byte: fc.integer({ min: 0, max: 255 }) });
  const broken = fc.record({
    changes: fc.array(change, { maxLength: 25 }),
    length: fc.integer({ min: 1, max: source.length }),
    cut: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(broken, async ({ changes, length, cut }) => {
      const bytes = cut ? source.slice(0, length) : source.slice();
      for (const { at, byte } of changes) if (at < bytes.length) bytes[at] = byte;
      try {
        await threads.apart(
          'recognise',
          { name: '年报.pdf', bytes, year: 2018, form: null, known: forms },
          new AbortController().signal,
        );
      } catch (error) {
        expect(error).toBeInstanceOf(NianbaoError);
        if (error instanceof NianbaoError) expect(error.failure.code).toMatch(/^(file-|not-a-report|no-year)/);
      }
    }),
    { numRuns: 60 },
  );
});
