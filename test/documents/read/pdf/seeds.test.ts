import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { readManuscript } from '../../../../electron/documents/read/readers.ts';
import { readText } from '../../../../electron/documents/read/text.ts';
import { manuscriptText, pieceText, type Manuscript } from '../../../../shared/recognise/manuscript.ts';
import { allConverted, whyNoOffice } from '../../../support/office.ts';
import { noSeeds, seedPath } from '../../../support/seeds.ts';

const seeds = ['000', '001', '002', '003', '004'];
const missing = noSeeds ?? whyNoOffice();
const printed = new Map<string, Uint8Array>();

beforeAll(() => {
  if (missing !== null) return;
  // The mark tells LibreOffice the encoding.
  const mark = Buffer.from('\ufeff');
  const files = seeds.map((seed) => ({ bytes: Buffer.concat([mark, readFileSync(seedPath(seed))]), from: 'txt' }));
  allConverted(files, 'pdf').forEach((bytes, at) => printed.set(seeds[at] ?? '', bytes));
});

const bare = (text: string): string => text.replace(/[\s|]/g, '');

const paragraphs = ({ pieces }: Manuscript): string[] =>
  pieces.filter(({ kind }) => kind === 'paragraph').map((piece) => bare(pieceText(piece)));

describe('the real documents, printed to PDF', () => {
  test.for(seeds)('%s: every word stands in the manuscript, in order, once', async (seed, { skip }) => {
    skip(missing !== null, missing ?? '');
    const source = readText(readFileSync(seedPath(seed)), 'seed.txt');
    const found = await readManuscript(printed.get(seed) ?? new Uint8Array(), 'seed.pdf');
    expect(found.format).toBe('pdf');
    expect(bare(manuscriptText(found))).toBe(bare(manuscriptText(source)));
  });

  test.for(seeds)('%s: the lines are joined into the paragraphs they were', async (seed, { skip }) => {
    skip(missing !== null, missing ?? '');
    const source = paragraphs(readText(readFileSync(seedPath(seed)), 'seed.txt')).filter((text) => text.length > 60);
    const found = new Set(paragraphs(await readManuscript(printed.get(seed) ?? new Uint8Array(), 'seed.pdf')));
    const torn = source.filter((text) => !found.has(text));
    expect(source.length).toBeGreaterThan(0);
    expect(torn.length).toBeLessThanOrEqual(Math.ceil(source.length * 0.1));
  });
});
