const fills = '<fills><fill><patternFill/></fill></fills>';
const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';
const added = 'xl/plain-styles.xml';

const inLatin = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
const inBytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));

function withFills(styles: string): string {
  const same = styles.replace(/\bfillId\s*=\s*["'][^"']*["']/g, 'fillId="0"');
  const [from, to] = [same.search(/<(?:\w+:)?fills[\s>]/), same.search(/<\/(?:\w+:)?fills\s*>/)];
  if (from >= 0 && to > from) return same.slice(0, from) + fills + same.slice(same.indexOf('>', to) + 1);
  return same.replace(/(<(?:\w+:)?styleSheet\b[^>]*>)/, `$1${fills}`);
}

/**
 * The parts of a workbook with one fill for all its cells. The library looks up the fill of each, though nothing here asks for it,
 * and where a file has none it meets an exception a cell, which takes longer than all else together.
 */
export function withPlainFills(parts: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
  const plain = new Map(parts);
  const types = parts.get('[Content_Types].xml');
  const known = types === undefined ? '' : inLatin(types);
  for (const [name, content] of parts)
    if (/(?:^|\/)styles\d*\.xml$/i.test(name)) plain.set(name, inBytes(withFills(inLatin(content))));
  if (types === undefined || known.includes('.styles')) return plain;
  const override = `<Override PartName="/${added}" ContentType="${kind}"/>`;
  const styles = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${fills}</styleSheet>`;
  plain.set('[Content_Types].xml', inBytes(known.replace(/(?=<\/(?:\w+:)?Types\s*>\s*$)/, override)));
  plain.set(added, inBytes(styles));
  return plain;
}
