import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';

/** A text to find in the prose; `context` is the text it stands in, where it occurs more than once. */
export type Quote = { quote: string; context?: string };

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

/** Chooses the first place where the quote stands, within its context if that is there too; does nothing if it is nowhere. */
export function selectQuote(editor: Editor, { quote, context = quote }: Quote, value: Lookup): void {
  const place = placeOf(editor.state.doc, context, value) ?? placeOf(editor.state.doc, quote, value);
  if (!place) return;
  const within = place.text.slice(place.at).indexOf(quote);
  const at = place.at + Math.max(0, within);
  const from = place.positions[at];
  const last = place.positions[at + quote.length - 1];
  if (from === undefined || last === undefined) return;
  editor
    .chain()
    .focus()
    .setTextSelection({ from, to: last + 1 })
    .scrollIntoView()
    .run();
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
