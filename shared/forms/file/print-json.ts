const widest = 120;

/** What a value takes in one line, wide characters counted twice. */
function widthOf(line: string): number {
  return Array.from(line).reduce((width, character) => width + (/[\u2E80-\uFFEF]/.test(character) ? 2 : 1), 0);
}

/**
 * JSON as one reads and edits it: what fits in a line stands in one, so that a cell, an indicator, a short identity is a
 * line. The members keep their order; nothing else decides the text.
 */
export function printJson(value: unknown, indent = ''): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const line = inline(value);
  if (indent !== '' && widthOf(indent) + widthOf(line) < widest) return line;
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const items = value.map((item) => inner + printJson(item, inner));
    return items.length === 0 ? '[]' : `[\n${items.join(',\n')}\n${indent}]`;
  }
  const members = membersOf(value).map(([name, item]) => `${inner}${JSON.stringify(name)}: ${printJson(item, inner)}`);
  return members.length === 0 ? '{}' : `{\n${members.join(',\n')}\n${indent}}`;
}

const membersOf = (value: object): [string, unknown][] =>
  Object.entries(value).filter(([, item]) => item !== undefined);

function inline(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  const members = membersOf(value).map(([name, item]) => `${JSON.stringify(name)}: ${inline(item)}`);
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}
