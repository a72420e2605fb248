import type { Node } from '@tiptap/pm/model';
import { wholeOf, type Stretch } from './mended.ts';
import type { Inline } from '../../shared/report/prose.ts';
import { pictureSentence, rowSentence, sentencesOf, type Sentence } from '../../shared/report/sentences.ts';

/** A sentence of the document as it is remembered, and where it stands; `whole` is a table's row or a picture. */
export type SentencePlace = { text: string; plain: string; from: number; to: number; whole: boolean };

/** A node is replaced, never changed in place: what it says need be found only once. */
const known = new WeakMap<Node, Sentence[]>();

function inlineOf(block: Node): Inline[] {
  return block.children.map((child) =>
    child.isText
      ? { type: 'text', text: child.text ?? '' }
      : { type: 'figure', attrs: { indicator: String(child.attrs.indicator) } },
  );
}

function sentencesOfBlock(block: Node): Sentence[] {
  const found = known.get(block) ?? sentencesOf(inlineOf(block));
  known.set(block, found);
  return found;
}

/**
 * Every sentence of the document in its order: the same ones as sentencesIn of the prose it stands for. With a stretch that
 * begins and ends between blocks, those of the blocks in it.
 */
export function sentencePlaces(doc: Node, stretch: Stretch = wholeOf(doc)): SentencePlace[] {
  const places: SentencePlace[] = [];
  const whole = (text: string, node: Node, at: number): void => {
    if (text !== '') places.push({ text, plain: '', from: at, to: at + node.nodeSize, whole: true });
  };
  doc.nodesBetween(stretch.from, stretch.to, (node, at) => {
    if (node.isTextblock) {
      for (const { text, plain, from, to } of sentencesOfBlock(node)) {
        places.push({ text, plain, from: at + 1 + from, to: at + 1 + to, whole: false });
      }
      return false;
    }
    if (node.type.name === 'picture') whole(pictureSentence(String(node.attrs.picture)), node, at);
    if (node.type.name === 'tableRow') {
      whole(rowSentence(node.children.map((cell) => cell.children.flatMap(inlineOf))), node, at);
      return false;
    }
    return true;
  });
  return places;
}
