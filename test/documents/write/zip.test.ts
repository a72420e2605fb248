import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import { settle } from '../../../electron/documents/write/zip.ts';
import { partsOf } from './read-docx.ts';

const coreXml = (date: string) =>
  `<c><dcterms:created xsi:type="dcterms:W3CDTF">${date}</dcterms:created><dcterms:modified>${date}</dcterms:modified></c>`;
const packed = (mtime: Date, date: string, reverse = false) => {
  const parts = Object.entries({ 'b.xml': 'two', '[Content_Types].xml': 'types', 'docProps/core.xml': coreXml(date) });
  return zipSync(Object.fromEntries((reverse ? parts.reverse() : parts).map(([name, text]) => [name, strToU8(text)])), {
    mtime,
  });
};
const zone = process.env['TZ'];

describe('settling an OOXML file', () => {
  afterEach(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  it('gives equal content equal bytes, whenever, wherever and in whatever order it was packed', () => {
    const one = settle(packed(new Date(2020, 1, 1), '2020-02-01T00:00:00Z'), '2019-01-01T00:00:00Z');
    process.env['TZ'] = 'Asia/Shanghai';
    const two = settle(packed(new Date(2026, 5, 5), '2026-06-05T12:00:00Z', true), '2019-01-01T00:00:00Z');
    process.env['TZ'] = 'America/Lima';
    const three = settle(packed(new Date(2026, 5, 5), '2026-06-05T12:00:00Z'), '2019-01-01T00:00:00Z');
    expect(Buffer.from(two).equals(Buffer.from(one))).toBe(true);
    expect(Buffer.from(three).equals(Buffer.from(one))).toBe(true);
  });

  it('keeps every part, changes nothing but the dates and puts the content types first', () => {
    const settled = settle(packed(new Date(2020, 1, 1), '2020-02-01T00:00:00Z'), '2019-01-01T00:00:00Z');
    expect(Object.keys(unzipSync(settled))).toEqual(['[Content_Types].xml', 'b.xml', 'docProps/core.xml']);
    const part = partsOf(settled);
    expect([part('b.xml'), part('[Content_Types].xml')]).toEqual(['two', 'types']);
    expect(part('docProps/core.xml')).toBe(coreXml('2019-01-01T00:00:00Z'));
  });

  it('refuses a correction that corrects nothing', () => {
    const file = packed(new Date(2020, 1, 1), '2020-02-01T00:00:00Z');
    const corrected = settle(file, '2019-01-01T00:00:00Z', { 'b.xml': (xml) => xml.replace('two', '2') });
    expect(partsOf(corrected)('b.xml')).toBe('2');
    expect(() => settle(file, '2019-01-01T00:00:00Z', { 'b.xml': (xml) => xml })).toThrow(/b\.xml/);
    expect(() => settle(file, '2019-01-01T00:00:00Z', { 'gone.xml': (xml) => xml })).toThrow(/gone\.xml/);
  });
});
