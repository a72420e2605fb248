import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import type { Range } from '../../shared/checks/finding.ts';
import { blankFigure } from '../../shared/report/plain.ts';
import type { Stretch } from './mended.ts';
import { textLines, type TextLine } from './text-places.ts';

/**
 * A text to find in the prose; `context` is the text it stands in, where it occurs more than once, `range` where it stood when
 * it was looked for.
 */
export type Quote = { quote: string; context?: string; range?: Range };

type Lookup = (indicator: string) => string | null;

/** A text block as it reads, and the position in the document of every character of it. */
function reading(block: Node, start: number, value: Lookup): { text: string; positions: number[] } {
  let text = '';
  const positions: number[] = [];
  block.forEach((child, offset) => {
    const words = child.isText ? (child.text ?? '') : (value(String(child.attrs.indicator)) ?? '');
    for (let at = 0; at < words.length; at += 1) positions.push(start + offset + (child.isText ? at : 0));
    text += words;
  });
  return { text, positions };
}

/** Chooses the text: where it stood if it still does, else the first place of it, within its context if that is there too. */
export function selectQuote(editor: Editor, wanted: Quote, value: Lookup): void {
  const { doc } = editor.state;
  const found = stretchAt(doc, wanted, value) ?? stretchOf(doc, wanted, value);
  if (found) editor.chain().focus().setTextSelection(found).scrollIntoView().run();
}

function stretchAt(doc: Node, wanted: Quote, value: Lookup): Stretch | null {
  return wanted.range
    ? stretchIn(doc, textLines(doc)[wanted.range.line], { ...wanted, range: wanted.range }, value)
    : null;
}

/** The stretch of a range in its line; null where something else stands there now. */
export function stretchIn(
  doc: Node,
  line: TextLine | undefined,
  { range, quote }: Quote & { range: Range },
  value: Lookup,
): Stretch | null {
  if (!line || range.to > line.text.length || range.from >= range.to) return null;
  const stretch = { from: line.at + range.from, to: line.at + range.to };
  const figure = (leaf: Node): string => value(String(leaf.attrs.indicator)) ?? blankFigure;
  return doc.textBetween(stretch.from, stretch.to, '', figure) === quote ? stretch : null;
}

function stretchOf(doc: Node, { quote, context = quote }: Quote, value: Lookup): Stretch | null {
  const place = placeOf(doc, context, value) ?? placeOf(doc, quote, value);
  if (!place) return null;
  const within = place.text.slice(place.at).indexOf(quote);
  const at = place.at + Math.max(0, within);
  const from = place.positions[at];
  const last = place.positions[at + quote.length - 1];
  return from === undefined || last === undefined ? null : { from, to: last + 1 };
}

/** The first block in which the text stands, and where. */
function placeOf(doc: Node, wanted: string, value: Lookup) {
  const found: { text: string; positions: number[]; at: number }[] = [];
  doc.descendants((node, position) => {
    if (found.length > 0 || !node.isTextblock) return found.length === 0;
    const block = reading(node, position + 1, value);
    const at = wanted === '' ? -1 : block.text.indexOf(wanted);
    if (at >= 0) found.push({ ...block, at });
    return false;
  });
  return found[0] ?? null;
}
