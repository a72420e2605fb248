import { strFromU8, unzipSync } from 'fflate';

/** The cells of the first sheet by address ("B7"), numbers as written, read from the XML without the library that wrote it. */
export function xlsxCells(bytes: Uint8Array): Map<string, string> {
  const parts = unzipSync(bytes);
  const part = (name: string): string => (parts[name] ? strFromU8(parts[name]) : '');
  const strings = [...part('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map((match) =>
    textOf(match[1] ?? ''),
  );
  const cells = new Map<string, string>();
  for (const [, attributes = '', body = ''] of part('xl/worksheets/sheet1.xml').matchAll(
    /<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs,
  )) {
    const address = /r="([A-Z]+\d+)"/.exec(attributes)?.[1];
    const value = /<v>(.*?)<\/v>/.exec(body)?.[1];
    if (address === undefined) continue;
    if (/t="s"/.test(attributes)) cells.set(address, strings[Number(value)] ?? '');
    else cells.set(address, /t="inlineStr"/.test(attributes) ? textOf(body) : (value ?? ''));
  }
  return cells;
}

function textOf(xml: string): string {
  return [...xml.matchAll(/<t[^>]*>(.*?)<\/t>/gs)]
    .map((match) => match[1] ?? '')
    .join('')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}
