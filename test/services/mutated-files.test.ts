import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { writeDocx } from '../../electron/documents/write/docx/document.ts';
import { writeXlsx } from '../../electron/documents/write/xlsx/workbook.ts';
import { createThreads } from '../../electron/host/worker-threads.ts';
import { inThisThread, type Apart } from '../../electron/services/apart.ts';
import { NianbaoError, sentence } from '../../shared/api/errors.ts';
import { forms } from '../../shared/forms/forms.ts';
import { y2014 } from '../../shared/forms/y2014.ts';
import { madePdf, write } from '../documents/read/pdf/make-pdf.ts';
import { sampleReport } from '../renderer/dev/sample-report.ts';
import { report } from '../support/command-files.ts';
import { nianbao, temporaryFolder } from '../support/command-line.ts';
import { gb18030 } from '../support/gb18030.ts';
import { oldWorkbook } from '../support/old-workbook.ts';

/** Numbers from 0 to 1 that are the same each time (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

type Random = () => number;
type Mutation = (bytes: Uint8Array, random: Random, others: readonly Uint8Array[]) => Uint8Array;

const below = (random: Random, count: number): number => Math.floor(random() * count);
const oneOf = <T>(random: Random, all: readonly T[], otherwise: T): T => all[below(random, all.length)] ?? otherwise;
const joined = (...parts: Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));

const flip: Mutation = (bytes, random) => {
  const copy = bytes.slice();
  for (let left = 1 + below(random, 12); left > 0; left -= 1) copy[below(random, copy.length)] = below(random, 256);
  return copy;
};
const cut: Mutation = (bytes, random) => bytes.slice(0, below(random, bytes.length));
const drop: Mutation = (bytes, random) => {
  const from = below(random, bytes.length);
  return joined(bytes.subarray(0, from), bytes.subarray(from + 1 + below(random, 2000)));
};
const repeat: Mutation = (bytes, random) => {
  const from = below(random, bytes.length);
  const to = from + below(random, 2000);
  return joined(bytes.subarray(0, to), bytes.subarray(from));
};
const splice: Mutation = (bytes, random, others) => {
  const other = oneOf(random, others, bytes);
  return joined(bytes.subarray(0, below(random, bytes.length)), other.subarray(below(random, other.length)));
};
const inBytes: readonly Mutation[] = [flip, flip, cut, drop, repeat, splice];

/** A change of the words of a part: tags lost, doubled, put elsewhere, values made absurd. */
function changedXml(xml: string, random: Random): string {
  const tags = [...xml.matchAll(/<[^>]*>/g)];
  const one = tags[below(random, tags.length)];
  const other = tags[below(random, tags.length)];
  if (!one || !other) return xml;
  const without = xml.slice(0, one.index) + xml.slice(one.index + one[0].length);
  const at = Math.min(other.index, without.length);
  const ways = [
    () => without,
    () => without.slice(0, at) + one[0] + without.slice(at),
    () => xml.slice(0, one.index) + other[0] + xml.slice(one.index),
    () =>
      xml.replaceAll(/="\d+"/g, () =>
        random() < 0.1 ? `="${oneOf(random, ['-1', '99999999999', '', 'NaN'], '')}"` : '="1"',
      ),
    () => xml.replace(one[0], one[0].repeat(1 + below(random, 300))),
    () => xml.slice(0, one.index),
    () =>
      `<!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b SYSTEM "file:///etc/passwd">]>${xml.replace('</w:t>', '&a;&b;</w:t>')}`,
    () => xml.replaceAll('http://schemas.openxmlformats.org', 'http://example.com'),
  ];
  return oneOf(random, ways, () => xml)();
}

const inParts: Mutation = (bytes, random) => {
  let parts: Zippable = unzipSync(bytes);
  const names = Object.keys(parts);
  const [one, other] = [oneOf(random, names, ''), oneOf(random, names, '')];
  const content = parts[one];
  const way = below(random, 5);
  if (way === 0) parts = Object.fromEntries(Object.entries(parts).filter(([name]) => name !== one));
  else if (way === 1) [parts[one], parts[other]] = [parts[other] ?? new Uint8Array(), parts[one] ?? new Uint8Array()];
  else if (content instanceof Uint8Array) parts[one] = strToU8(changedXml(strFromU8(content), random));
  return zipSync(parts, { level: 0 });
};

const rtf = `{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0 a;}}${[...gb18030(report.replaceAll('\n', '\r'))].map((byte) => (byte === 13 ? '\\par ' : `\\'${byte.toString(16).padStart(2, '0')}`)).join('')}\\trowd\\cellx100\\cellx200\\intbl 1\\cell 2\\cell\\row}`;
const page = `<html><head><meta charset=utf-8></head><body>${report.replaceAll('\n', '<p>')}<table><tr><td rowspan=2>a<td>1<tr><td>2</table></body></html>`;
const archive = `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n${page}\r\n--b--\r\n`;
const sample = sampleReport();

/** Valid files by their names; how many mutations of each are tried; whether they are archives. */
const kinds: readonly (readonly [name: string, bytes: Uint8Array, count: number, zipped: boolean])[] = [
  ['年报.docx', await writeDocx(sample, y2014, () => null), 500, true],
  ['附表.xlsx', await writeXlsx(sample, y2014), 300, true],
  ['附表.xls', oldWorkbook(), 200, false],
  ['年报.rtf', strToU8(rtf, true), 200, false],
  ['年报.html', strToU8(page), 200, false],
  ['年报.mht', strToU8(archive), 200, false],
  ['年报.txt', gb18030(report), 200, false],
  ['年报.pdf', madePdf([{ commands: write('全年公开信息三百条。', 80, 700) }], { packed: true }), 200, false],
];
const all = kinds.map(([, bytes]) => bytes);
const never = new AbortController().signal;

function* mutations(): Generator<{ name: string; bytes: Uint8Array; seed: number }> {
  for (const [name, valid, count, zipped] of kinds)
    for (let seed = 0; seed < count; seed += 1) {
      const random = numbers(seed);
      const mutation = zipped && seed % 2 === 0 ? inParts : oneOf(random, inBytes, flip);
      yield { name, bytes: mutation(valid, random, all), seed };
    }
}

/** 'read', or the code of the one sentence it was refused with; what else comes is said with where it came from. */
async function outcome(apart: Apart, { name, bytes, seed }: { name: string; bytes: Uint8Array; seed: number }) {
  try {
    await apart('recognise', { name, bytes, year: null, form: null, known: forms }, never);
    return 'read';
  } catch (error) {
    if (!(error instanceof NianbaoError)) return `${name} ${seed}: ${error instanceof Error ? error.stack : ''}`;
    const words = sentence(error.failure);
    return /^[^\n]+。$/.test(words) && !/[{}]/.test(words) ? error.failure.code : `${name} ${seed}: ${words}`;
  }
}

const stored = (folder: string): string[] =>
  readdirSync(folder).map((name) => `${name} ${readFileSync(join(folder, name)).toString('base64')}`);

const threads = createThreads(new URL('../../electron/worker.ts', import.meta.url), undefined, () =>
  Promise.reject(new Error('no thread')),
);
afterAll(() => threads.close());

test(
  'of 2,000 mutations of valid files each is read or refused in one sentence, and the library is byte for byte as it was',
  { timeout: 240_000 },
  async () => {
    const data = temporaryFolder('data');
    await nianbao(data, 'new', '--agency', '北麓县', '--year', '2018');
    const before = stored(data);
    const outcomes: string[] = [];
    for (const mutated of mutations()) {
      outcomes.push(await outcome(inThisThread, mutated));
      if (mutated.seed % 40 === 0) expect(await outcome(threads.apart, mutated)).toBe(outcomes.at(-1));
    }
    expect(outcomes).toHaveLength(2000);
    expect(outcomes.filter((one) => !/^[a-z-]+$/.test(one))).toEqual([]);
    expect(outcomes.filter((one) => one === 'unexpected')).toEqual([]);
    // Neither all of them are too little changed to matter nor all broken beyond reading.
    expect(outcomes.filter((one) => one === 'read').length).toBeGreaterThan(200);
    expect(new Set(outcomes).size).toBeGreaterThan(4);
    expect(stored(data)).toEqual(before);
  },
);
