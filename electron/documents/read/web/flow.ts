import type { Look, Piece } from '../../../../shared/recognise/manuscript.ts';
import { shownLine } from './line-text.ts';
import type { TextLook } from './look.ts';

/** The lines of a page as they come together: what is open is one line, from the beginning of a block or from a break. */
export type Flow = {
  pieces: Piece[];
  raw: string[];
  /** How the line looks: by its first words, and by how many characters stand in which size and in bold. */
  look: TextLook | null;
  sizes: Map<number, number>;
  filled: number;
  bold: number;
  /** True until a block has its first line: only that one is set in. */
  fresh: boolean;
  /** The number of a list's item, for its first line. */
  marker: string;
};

export const newFlow = (): Flow => ({
  pieces: [],
  raw: [],
  look: null,
  sizes: new Map(),
  filled: 0,
  bold: 0,
  fresh: true,
  marker: '',
});

/** Adds words to the open line. In preformatted text every line stands by itself and blanks stay. */
export function addText(flow: Flow, text: string, look: TextLook): void {
  if (!look.pre) {
    addWords(flow, text, look);
    return;
  }
  const lines = text
    .replaceAll('\t', '\u00a0\u00a0\u00a0\u00a0')
    .replaceAll(' ', '\u00a0')
    .split(/\r\n|\r|\n/);
  lines.forEach((line, at) => {
    if (at > 0) endLine(flow);
    addWords(flow, line, look);
  });
}

function addWords(flow: Flow, text: string, look: TextLook): void {
  flow.raw.push(text);
  const filled = text.replace(/[\s\u00a0]/g, '').length;
  if (filled === 0) return;
  flow.look ??= look;
  flow.filled += filled;
  if (look.bold) flow.bold += filled;
  if (look.size !== null) flow.sizes.set(look.size, (flow.sizes.get(look.size) ?? 0) + filled);
}

/** Adds pieces that were read by themselves, of a table or a frame; there may be hundreds of thousands. */
export function addPieces(flow: Flow, pieces: readonly Piece[]): void {
  for (const piece of pieces) flow.pieces.push(piece);
}

function lookOfLine({ look, bold, filled, sizes }: Flow): Look {
  const [size] = [...sizes].sort((left, right) => right[1] - left[1])[0] ?? [];
  return {
    ...(look !== null && look.level !== null ? { level: look.level } : {}),
    ...(look !== null && look.align !== null ? { align: look.align } : {}),
    ...(filled > 0 && bold === filled ? { bold: true } : {}),
    ...(size !== undefined ? { size } : {}),
  };
}

/** Ends the open line: one with words becomes a paragraph. */
export function endLine(flow: Flow): void {
  const { text, indented } = shownLine(flow.raw.join(''));
  if (text !== '') {
    const look = lookOfLine(flow);
    const setIn =
      flow.marker === '' && (indented || (flow.fresh && flow.look?.indented === true && look.align === undefined));
    flow.pieces.push({
      kind: 'paragraph',
      text: flow.marker + text,
      line: 0,
      ...(setIn ? { indented: true } : {}),
      ...(Object.keys(look).length > 0 ? { look } : {}),
    });
    flow.fresh = false;
    flow.marker = '';
  }
  flow.raw = [];
  flow.look = null;
  flow.sizes = new Map();
  flow.filled = 0;
  flow.bold = 0;
}
