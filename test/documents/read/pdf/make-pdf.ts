import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { gb18030 } from '../../../support/gb18030.ts';

/** A page by its drawing commands. `rotate` turns it as it is shown, in degrees. */
export type MadePage = { commands: string; rotate?: number };

const latin = (text: string): Buffer => Buffer.from(text, 'latin1');

/** A stream object's body, packed or not. */
function stream(content: Buffer, entries = '', packed = false): Buffer {
  const body = packed ? deflateSync(content) : content;
  const head = `<< /Length ${body.length}${packed ? ' /Filter /FlateDecode' : ''} ${entries} >>\nstream\n`;
  return Buffer.concat([latin(head), body, latin('\nendstream')]);
}

type Extra = {
  packed?: boolean;
  catalog?: string;
  trailer?: string;
  cipher?: (object: number, bytes: Buffer) => Buffer;
};

/**
 * A PDF of these pages. /F1 is Helvetica, /F2 a Chinese font that is named and not held (GBK codes), /F3 one whose codes say
 * nothing of their characters, /F4 one that cannot be read at all; /I1 is a grey picture of 2 by 2 points.
 */
export function madePdf(
  pages: readonly MadePage[],
  { packed = false, catalog = '', trailer = '', cipher }: Extra = {},
): Uint8Array {
  const kept = 14;
  const font = (number: number, encoding: string, collection: string): Buffer[] => [
    latin(
      `<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /${encoding} /DescendantFonts [${number + 1} 0 R] >>`,
    ),
    latin(
      `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (${collection}) /Supplement 2 >> /FontDescriptor ${number + 2} 0 R /DW 1000 >>`,
    ),
    latin(
      '<< /Type /FontDescriptor /FontName /SimSun /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 860 /Descent -140 /CapHeight 700 /StemV 80 >>',
    ),
  ];
  const crypt = (number: number, bytes: Buffer): Buffer => cipher?.(number, bytes) ?? bytes;
  const objects: Buffer[] = [
    latin(`<< /Type /Catalog /Pages 2 0 R ${catalog} >>`),
    latin(
      `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${kept + at * 2} 0 R`).join(' ')}] >>`,
    ),
    latin('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'),
    ...font(4, 'GBK-EUC-H', 'GB1'),
    ...font(7, 'Identity-H', 'Identity'),
    pages.some(({ commands }) => commands.includes('/I1'))
      ? stream(
          crypt(10, Buffer.from([0, 80, 160, 240])),
          '/Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8',
        )
      : latin('null'),
    ...font(11, 'NoSuchCodes-H', 'GB1'),
    ...pages.flatMap(({ commands, rotate = 0 }, at) => [
      latin(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate ${rotate} /Contents ${kept + at * 2 + 1} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R /F3 7 0 R /F4 11 0 R >> /XObject << /I1 10 0 R >> >> >>`,
      ),
      stream(crypt(kept + at * 2 + 1, latin(commands)), '', packed),
    ]),
  ];
  const parts: Buffer[] = [latin('%PDF-1.4\n')];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  objects.forEach((body, at) => {
    const whole = Buffer.concat([latin(`${at + 1} 0 obj\n`), body, latin('\nendobj\n')]);
    offsets.push(length);
    length += whole.length;
    parts.push(whole);
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  parts.push(
    latin(
      `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return new Uint8Array(Buffer.concat(parts));
}

/** Commands that write words from a place on, in points from the lower left corner. */
export function write(text: string, x: number, y: number, size = 12): string {
  const codes = Buffer.from(gb18030(text)).toString('hex');
  return `BT /F2 ${size} Tf ${x} ${y} Td <${codes}> Tj ET\n`;
}

/** Commands that draw the borders of a table of these column and row edges, as thin filled bars. */
export function ruled(xs: readonly number[], ys: readonly number[]): string {
  const [left, right, bottom, top] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  return [
    ...ys.map((y) => `${left} ${y - 0.25} ${right - left} 0.5 re f`),
    ...xs.map((x) => `${x - 0.25} ${bottom} 0.5 ${top - bottom} re f`),
    '',
  ].join('\n');
}

const padding = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');

function rc4(key: Buffer, bytes: Buffer): Buffer {
  const box = Array.from({ length: 256 }, (_, at) => at);
  let other = 0;
  const swap = (a: number, b: number): void => void ([box[a], box[b]] = [box[b] ?? 0, box[a] ?? 0]);
  for (let at = 0; at < 256; at += 1) {
    other = (other + (box[at] ?? 0) + (key[at % key.length] ?? 0)) % 256;
    swap(at, other);
  }
  let [i, j] = [0, 0];
  return Buffer.from(
    bytes.map((byte) => {
      i = (i + 1) % 256;
      j = (j + (box[i] ?? 0)) % 256;
      swap(i, j);
      return byte ^ (box[((box[i] ?? 0) + (box[j] ?? 0)) % 256] ?? 0);
    }),
  );
}

const md5 = (...parts: Buffer[]): Buffer => createHash('md5').update(Buffer.concat(parts)).digest();

/**
 * A PDF encrypted by the standard handler's first revision; only /F1 can be used in it, whose names need no decoding. Without a password only its owner's is set: anybody may open it
 * and not everybody change it.
 */
export function encryptedPdf(pages: readonly MadePage[], password = ''): Uint8Array {
  const id = Buffer.from('0123456789abcdef');
  const permissions = Buffer.from([0xc4, 0xff, 0xff, 0xff]);
  const padded = Buffer.concat([latin(password), padding]).subarray(0, 32);
  const owner = rc4(md5(Buffer.concat([latin('owner'), padding]).subarray(0, 32)).subarray(0, 5), padded);
  const key = md5(padded, owner, permissions, id).subarray(0, 5);
  const user = rc4(key, padding);
  const hex = (bytes: Buffer): string => `<${bytes.toString('hex')}>`;
  return madePdf(pages, {
    trailer: `/ID [${hex(id)} ${hex(id)}] /Encrypt << /Filter /Standard /V 1 /R 2 /O ${hex(owner)} /U ${hex(user)} /P -60 >>`,
    cipher: (object, bytes) => rc4(md5(key, Buffer.from([object, object >> 8, 0, 0, 0])).subarray(0, 10), bytes),
  });
}
