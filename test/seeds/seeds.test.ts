import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { y2014 } from '../../shared/forms/y2014.ts';
import { nianbao, temporaryFolder } from '../support/command-line.ts';
import { docxText } from '../support/docx-text.ts';
import { expectedFigures, noSeeds, seedPath } from '../support/seeds.ts';
import { xlsxCells } from '../support/xlsx-cells.ts';

const bare = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
const mark = /^([一二三四五六七八九十]+[、.]|[（(][一二三四五六七八九十\d]+[)）]|\d+[、.](?!\d))\s*/;

/** The sentences of a source file without numbering marks; bare numbers are cells or page numbers. */
function sentences(source: string): string[] {
  return source
    .split(/[。\n\t|；]/)
    .map((part) => bare(part.trim().replace(mark, '')))
    .filter((part) => part.length > 1 && !/^\d+$/.test(part));
}

const occurrences = (text: string, part: string): number => text.split(part).length - 1;

type Shown = { figures: { indicator: string; value: number | null }[] };
type Imported = { report: { form: string }; unplaced: unknown[] };
type Exported = { files: { kind: string; path: string }[] };

async function json<T>(...args: string[]): Promise<T> {
  const { out, err, exit } = await nianbao(temporaryFolder('seed-data'), ...args, '--json');
  expect(err).not.toMatch(/意外/);
  expect(exit).toBe(0);
  return JSON.parse(out) as T;
}

describe('the real documents', () => {
  test.for(['000', '001', '003', '004'])(
    '%s: every sentence stands in the DOCX, in order, nothing twice, nothing left over',
    async (number, { skip }) => {
      skip(noSeeds !== null, noSeeds ?? '');
      const path = seedPath(number);
      const imported = await json<Imported>('import', path);
      expect(imported.unplaced).toEqual([]);
      const { files } = await json<Exported>('export', path, '--out', temporaryFolder('seed-out'));
      const docx = files.find((file) => file.kind === 'docx');
      const source = readFileSync(path, 'utf8');
      const written = bare(docxText(readFileSync(docx?.path ?? '')));
      let from = 0;
      for (const sentence of sentences(source)) {
        const at = written.indexOf(sentence, from);
        expect(at, sentence).toBeGreaterThanOrEqual(from);
        from = at + sentence.length;
        if (sentence.length > 12)
          expect(occurrences(written, sentence), sentence).toBeLessThanOrEqual(occurrences(bare(source), sentence));
      }
    },
  );

  test.for([
    ['001', 'S1'],
    ['003', 'S3'],
    ['004', 'S4'],
  ] as const)(
    '%s: all 58 figures are right in show and in the XLSX, blank ones blank',
    async ([number, column], { skip }) => {
      skip(noSeeds !== null, noSeeds ?? '');
      const expected = expectedFigures(column);
      expect(expected.size).toBe(58);
      const shown = await json<Shown>('show', seedPath(number));
      expect(shown.figures.map(({ indicator, value }) => [indicator, value === null ? null : String(value)])).toEqual([
        ...expected,
      ]);
      const { files } = await json<Exported>(
        'export',
        seedPath(number),
        '--out',
        temporaryFolder('seed-out'),
        '--only',
        'xlsx',
      );
      const cells = xlsxCells(readFileSync(files[0]?.path ?? ''));
      const rowOf = new Map([...cells].map(([address, text]) => [text, address.replace(/^[A-Z]+/, '')]));
      for (const { id } of y2014.indicators) {
        const row = rowOf.get(id);
        expect(row, `${id} stands in the hidden column`).toBeDefined();
        expect([id, cells.get(`C${row}`) ?? '']).toEqual([id, expected.get(id) ?? '']);
      }
    },
  );

  test('002 is no annual report: it is said, nothing is stored, and it is offered as source text', async ({ skip }) => {
    skip(noSeeds !== null, noSeeds ?? '');
    const data = temporaryFolder('seed-data');
    const refused = await nianbao(data, 'import', seedPath('002'), '--json');
    expect(refused.exit).toBe(1);
    expect(refused.err).toMatch(/不像政府信息公开工作年度报告.*素材/);
    expect(refused.err.trim().split('\n')).toHaveLength(1);
    expect(JSON.parse((await nianbao(data, 'list', '--json')).out)).toEqual({ reports: [] });
    expect((await nianbao(data, 'import', seedPath('002'), '--as-source')).exit).toBe(0);
  });
});
