import { describe, expect, test } from 'vitest';
import { NianbaoError } from '../../../shared/api/errors.ts';
import { openOle } from '../../../electron/documents/read/ole.ts';

const damaged = new NianbaoError('file-damaged', { path: '旧文档.doc' });
const sector = 512;
const free = -1;
const end = -2;
const ofTable = -3;

type Parts = { table: number[]; size: number; start: number; kept?: number };

/**
 * A container with one stream: sector 0 holds the allocation table, 1 the directory, the others the stream's bytes, each its
 * own number. `kept` is how many sectors the file still has.
 */
function container({ table, size, start, kept = 12 }: Parts): Uint8Array {
  const bytes = new Uint8Array(sector * (1 + kept));
  const view = new DataView(new ArrayBuffer(sector * 13));
  const whole = new Uint8Array(view.buffer);
  whole.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(30, 9, true);
  view.setInt32(48, 1, true);
  view.setInt32(60, end, true);
  view.setInt32(68, end, true);
  for (let at = 0; at < 109; at += 1) view.setInt32(76 + 4 * at, at === 0 ? 0 : free, true);
  for (let at = 0; at < 128; at += 1) view.setInt32(sector + 4 * at, table[at] ?? free, true);
  const entry = (at: number, name: string, kind: number, child: number, from: number, length: number): void => {
    const base = sector * 2 + at * 128;
    for (const [index, char] of [...name].entries()) view.setUint16(base + 2 * index, char.charCodeAt(0), true);
    view.setUint16(base + 64, 2 * (name.length + 1), true);
    view.setUint8(base + 66, kind);
    for (const link of [68, 72]) view.setInt32(base + link, free, true);
    view.setInt32(base + 76, child, true);
    view.setInt32(base + 116, from, true);
    view.setUint32(base + 120, length, true);
  };
  entry(0, 'Root Entry', 5, 1, end, 0);
  entry(1, 'WordDocument', 2, free, start, size);
  for (let at = 2; at < 12; at += 1) whole.fill(at, sector * (1 + at), sector * (2 + at));
  bytes.set(whole.subarray(0, bytes.length));
  return bytes;
}

const streamOf = (parts: Parts): Uint8Array | null => openOle(container(parts), '旧文档.doc').stream('WordDocument');

/** Which sectors a stream is made of. */
const sectorsOf = (bytes: Uint8Array | null): number[] =>
  Array.from({ length: Math.ceil((bytes?.length ?? 0) / sector) }, (_, at) => bytes?.[at * sector] ?? -1);

describe('a stream of an OLE file', () => {
  test('is put together from its sectors in the order of their chain, as long as it says', () => {
    const table = [ofTable, end, 4, 5, 3, 6, 7, 8, 9, end];
    const stream = streamOf({ table, size: 4100, start: 2, kept: 12 });
    expect(stream?.length).toBe(8 * sector);
    expect(sectorsOf(stream)).toEqual([2, 4, 3, 5, 6, 7, 8, 9]);
  });

  test('is damaged where its chain runs in a circle: nothing is read twice', () => {
    expect(() => streamOf({ table: [ofTable, end, 3, 2], size: 5000, start: 2 })).toThrow(damaged);
    expect(() => streamOf({ table: [ofTable, end, 3, 3], size: 0xffff_ffff, start: 2 })).toThrow(damaged);
  });

  test('ends where its chain leaves the file', () => {
    expect(sectorsOf(streamOf({ table: [ofTable, end, 3, 5000], size: 5000, start: 2 }))).toEqual([2, 3]);
    expect(streamOf({ table: [ofTable, end], size: 5000, start: 5000 })?.length).toBe(0);
  });

  test('ends where the file is cut off', () => {
    const table = [ofTable, end, 3, 4, 5, 6, 7, 8, 9, 10, 11, end];
    expect(sectorsOf(streamOf({ table, size: 5120, start: 2, kept: 5 }))).toEqual([2, 3, 4]);
  });
});

test.each([
  [
    'whose allocation table goes on in itself',
    (view: DataView): void => {
      view.setInt32(68, 0, true);
      for (let at = 0; at < 128; at += 1) view.setInt32(sector + 4 * at, 0, true);
    },
  ],
  ['whose directory runs in a circle', (view: DataView): void => view.setInt32(sector + 4, 1, true)],
  ['whose directory lies outside of it', (view: DataView): void => view.setInt32(48, 90_000, true)],
])('an OLE file %s is opened or damaged, and ends', (_, damage) => {
  const bytes = container({ table: [ofTable, end, 3, end], size: 5000, start: 2 });
  damage(new DataView(bytes.buffer));
  const opened = ((): string => {
    try {
      return openOle(bytes, '旧文档.doc').names.join('、');
    } catch (error) {
      return error instanceof NianbaoError ? error.failure.code : String(error);
    }
  })();
  expect(['WordDocument', 'file-damaged']).toContain(opened);
});
