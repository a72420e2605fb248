import { deflateSync } from 'node:zlib';
import { madePdf, ruled, write } from '../../../documents/read/pdf/make-pdf.ts';
import { file, latin, many, type HostileFile } from './case.ts';

const sentence = '全年主动公开政府信息三百条，办结申请十件。';
const words = write(sentence, 80, 700);
const lines = (count: number): string => many(count, (at) => write(sentence, 80, 800 - (at % 60) * 13));

/** A file of these objects (numbered from 1, the first the catalog), with its table of places. */
function pdfOf(objects: readonly string[], trailer = ''): Uint8Array {
  let text = '%PDF-1.7\n';
  const places = objects.map((body, at) => {
    const place = text.length;
    text += `${at + 1} 0 obj\n${body}\nendobj\n`;
    return place;
  });
  const start = text.length;
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  return latin(
    `${text}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<</Size ${objects.length + 1}/Root 1 0 R ${trailer}>>\nstartxref\n${start}\n%%EOF\n`,
  );
}

const streamOf = (content: string, entries = ''): string =>
  `<</Length ${content.length} ${entries}>>\nstream\n${content}\nendstream`;
const packed = (content: string, entries = ''): string =>
  streamOf(deflateSync(Buffer.from(content, 'latin1')).toString('latin1'), `/Filter/FlateDecode ${entries}`);

const font = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>';
const onePage = (contents: string, more: readonly string[] = [], resources = ''): Uint8Array =>
  pdfOf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Count 1/Kids[3 0 R]>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>> ${resources}>>>>`,
    contents,
    font,
    ...more,
  ]);
const hello = 'BT /F1 12 Tf 80 700 Td (www.example.cn report 2018) Tj ET\n';

/** PDFs, which name one thing from many places. */
export const pdfFiles: readonly HostileFile[] = [
  file('500页.pdf', () => madePdf(Array.from({ length: 500 }, () => ({ commands: lines(45) })))),
  file('500页满是字.pdf', () =>
    madePdf(
      Array.from({ length: 500 }, () => ({ commands: lines(600) })),
      { packed: true },
    ),
  ),
  file('一页200,000行.pdf', () => madePdf([{ commands: lines(200_000) }], { packed: true })),
  file('一页一百万个字.pdf', () =>
    madePdf([{ commands: many(500_000, (at) => `BT /F1 9 Tf ${at % 590} ${at % 840} Td (ab) Tj ET\n`) }], {
      packed: true,
    }),
  ),
  file('一页一百万条线.pdf', () =>
    madePdf([{ commands: words + many(1_000_000, (at) => `${at % 590} ${at % 840} 5 0.5 re f\n`) }], { packed: true }),
  ),
  file('密密的表.pdf', () =>
    madePdf([
      {
        commands:
          ruled(
            Array.from({ length: 290 }, (_, at) => 5 + at * 2),
            Array.from({ length: 400 }, (_, at) => 5 + at * 2),
          ) + words,
      },
    ]),
  ),
  file('500页密密的表.pdf', () =>
    madePdf(
      Array.from({ length: 500 }, () => ({
        commands:
          ruled(
            Array.from({ length: 90 }, (_, at) => 5 + at * 6),
            Array.from({ length: 120 }, (_, at) => 5 + at * 6),
          ) + lines(40),
      })),
      { packed: true },
    ),
  ),
  file('一页三百万条曲线.pdf', () =>
    madePdf([{ commands: words + '0 0 m 1 1 l S\n'.repeat(2_200_000) }], { packed: true }),
  ),
  file('未压缩的38 MB命令.pdf', () => madePdf([{ commands: words + '0 0 m 1 1 l S\n'.repeat(2_700_000) }])),
  file('100,000层状态.pdf', () => madePdf([{ commands: 'q '.repeat(5_000_000) + words }], { packed: true })),
  file('深深的数组.pdf', () => onePage(streamOf(hello), ['['.repeat(5_000_000) + ']'.repeat(5_000_000)], '/X 6 0 R')),
  file('命令里深深的数组.pdf', () => onePage(streamOf(`${hello}${'['.repeat(3_000_000)}`))),
  file('自己套自己的图形.pdf', () =>
    onePage(
      streamOf(`${hello}/X Do `),
      [
        streamOf(
          `${hello}/X Do /X Do `,
          '/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R>>/Font<</F1 5 0 R>>>>',
        ),
      ],
      '/XObject<</X 6 0 R>>',
    ),
  ),
  file('一层层翻十倍的图形.pdf', () =>
    onePage(
      streamOf(`${hello}/X Do `),
      Array.from({ length: 9 }, (_, at) =>
        streamOf(
          at === 8 ? hello : '/X Do '.repeat(10),
          `/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X ${7 + at} 0 R>>/Font<</F1 5 0 R>>>>`,
        ),
      ),
      '/XObject<</X 6 0 R>>',
    ),
  ),
  file('绕圈的页树.pdf', () => pdfOf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Count 400/Kids[2 0 R 2 0 R]>>'])),
  file('绕圈的目录.pdf', () => {
    const text = latin(
      `%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\nxref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 3/Root 1 0 R/Prev 52>>\nstartxref\n52\n%%EOF`,
    );
    return text;
  }),
  file('很多对象.pdf', () =>
    onePage(
      streamOf(hello),
      Array.from({ length: 600_000 }, () => '<</A 1>>'),
    ),
  ),
  file('没有目录的很多对象.pdf', () =>
    latin(
      `%PDF-1.4\n${many(900_000, (at) => `${at + 10} 0 obj<</A 1>>endobj\n`)}1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n`,
    ),
  ),
  file('很多endstream.pdf', () => latin(`%PDF-1.4\n${'1 0 obj<</Length 9>>stream\n'.repeat(1_300_000)}`)),
  file('很多小流.pdf', () =>
    onePage(
      packed(hello),
      Array.from({ length: 60_000 }, () => packed('x'.repeat(100_000))),
    ),
  ),
  file('大对象流.pdf', () =>
    onePage(streamOf(hello), [
      packed(
        `${many(400_000, (at) => `${at + 20} ${at * 8} `)}${'<</A 1>>'.repeat(400_000)}`,
        `/Type/ObjStm/N 400000/First ${many(400_000, (at) => `${at + 20} ${at * 8} `).length}`,
      ),
    ]),
  ),
  file('很大的字符映射.pdf', () =>
    onePage(
      streamOf(hello),
      [
        packed(
          `/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <FFFFFFFF> endcodespacerange ${many(300, () => `100 beginbfrange ${'<00000000> <00ffffff> <0041> '.repeat(100)} endbfrange `)}endcmap`,
        ),
        '<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/ToUnicode 6 0 R/DescendantFonts[8 0 R]>>',
        '<</Type/Font/Subtype/CIDFontType2/BaseFont/A/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor 9 0 R>>',
        '<</Type/FontDescriptor/FontName/A/Flags 4/FontBBox[0 0 1 1]/ItalicAngle 0/Ascent 1/Descent 1/CapHeight 1/StemV 1>>',
      ],
      '',
    ),
  ),
  file('每页一百万点高.pdf', () =>
    madePdf(Array.from({ length: 500 }, () => ({ commands: `1 0 0 1 0 0 cm ${write(sentence, 1e6, 1e6, 1e5)}` }))),
  ),
  file('200页满是字.pdf', () => madePdf(Array.from({ length: 200 }, () => ({ commands: lines(60) })))),
  file('200页满是单字.pdf', () =>
    madePdf(
      Array.from({ length: 200 }, () => ({
        commands: many(1200, (at) => `BT /F1 9 Tf ${(at * 10) % 590} ${800 - Math.floor(at / 59) * 10} Td (a) Tj ET\n`),
      })),
      { packed: true },
    ),
  ),
  file('200页密密的表.pdf', () =>
    madePdf(
      Array.from({ length: 200 }, () => ({
        commands:
          ruled(
            Array.from({ length: 45 }, (_, at) => 5 + at * 12),
            Array.from({ length: 55 }, (_, at) => 5 + at * 12),
          ) + lines(40),
      })),
      { packed: true },
    ),
  ),
  file('3.9 MB曲线.pdf', () => madePdf([{ commands: words + '0 0 m 1 1 l S\n'.repeat(280_000) }], { packed: true })),
  file('3.9 MB一笔的路径.pdf', () =>
    madePdf([{ commands: `${words}0 0 m ${'9 9 l '.repeat(650_000)}S\n` }], { packed: true }),
  ),
  file('一页130,000个字.pdf', () =>
    madePdf([{ commands: many(25_000, (at) => `BT /F1 9 Tf ${at % 590} ${at % 840} Td (a) Tj ET\n`) }], {
      packed: true,
    }),
  ),
  file('装成图片的长字串.pdf', () => {
    const long = deflateSync(Buffer.concat([Buffer.from(`${hello}(`), Buffer.alloc(700_000_000, 'a')]));
    return onePage(streamOf(long.toString('latin1'), '/Filter/FlateDecode/Subtype/Image'));
  }),
];
