import { all, partsOf } from './read-docx.ts';

type ReadCell = { text: string; isNumber: boolean; format: string };
export type ReadSheet = {
  name: string;
  cells: Map<string, ReadCell>;
  merges: string[];
  hiddenColumns: number[];
  xml: string;
};

const unescaped = (xml: string) =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

/** Reads the sheets of an XLSX from its XML alone, without the library that wrote it. */
export function readXlsx(file: Uint8Array): ReadSheet[] {
  const part = partsOf(file);
  const strings = all(part('xl/sharedStrings.xml'), /<si>(.*?)<\/si>/gs).map((entry) =>
    unescaped(all(entry, /<t\b[^>]*>(.*?)<\/t>/gs).join('')),
  );
  const formats = formatsByStyle(part('xl/styles.xml'));
  const names = all(part('xl/workbook.xml'), /<sheet\b[^>]*\bname="([^"]*)"/g).map(unescaped);
  return names.map((name, index) => {
    const xml = part(`xl/worksheets/sheet${index + 1}.xml`);
    return {
      name,
      cells: cellsOf(xml, strings, formats),
      merges: all(xml, /<mergeCell ref="([^"]*)"/g),
      hiddenColumns: all(xml, /<col\b([^>]*\bhidden="1"[^>]*)>/g).map((attributes) =>
        Number(attribute(attributes, 'min')),
      ),
      xml,
    };
  });
}

function cellsOf(xml: string, strings: string[], formats: string[]): Map<string, ReadCell> {
  const cells = new Map<string, ReadCell>();
  for (const [, attributes = '', body = ''] of xml.matchAll(/<c\b([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
    if (body.includes('<f')) throw new Error(`a formula: ${body}`);
    const value = /<v>(.*?)<\/v>/s.exec(body)?.[1];
    if (value === undefined) continue;
    const isNumber = attribute(attributes, 't') === '' || attribute(attributes, 't') === 'n';
    const text = isNumber ? value : (strings[Number(value)] ?? '');
    cells.set(attribute(attributes, 'r'), {
      text,
      isNumber,
      format: formats[Number(attribute(attributes, 's'))] ?? '',
    });
  }
  return cells;
}

function formatsByStyle(styles: string): string[] {
  const own = new Map(
    [...styles.matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/g)].map(([, id = '', code = '']) => [id, code]),
  );
  const builtIn = new Map([
    ['0', 'General'],
    ['1', '0'],
    ['2', '0.00'],
    ['49', '@'],
  ]);
  const list = /<cellXfs\b.*?<\/cellXfs>/s.exec(styles)?.[0] ?? '';
  return all(list, /<xf\b[^>]*?numFmtId="(\d+)"/g).map((id) => own.get(id) ?? builtIn.get(id) ?? id);
}

function attribute(attributes: string, name: string): string {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';
}

/** The rows of a sheet as texts by column letter, empty rows left out. */
export function rowsOf(sheet: ReadSheet): Record<string, string>[] {
  const rows = new Map<number, Record<string, string>>();
  for (const [address, { text }] of sheet.cells) {
    const [, column = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    rows.set(Number(row), { ...rows.get(Number(row)), [column]: text });
  }
  return [...rows.entries()].sort(([a], [b]) => a - b).map(([, row]) => row);
}
