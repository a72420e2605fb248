import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { figureMark } from '../../shared/report/sentences.ts';
import { asOwnStep } from './own-step.ts';

/** A paragraph, heading or cell's paragraph: its text with one character a figure, and the place of its first character. */
export type TextLine = { at: number; text: string; block: number };

/** All lines of text of a document in their order; `block` counts its paragraphs, headings, tables and pictures from 1. */
export function textLines(doc: Node): TextLine[] {
  const lines: TextLine[] = [];
  doc.forEach((block, offset, index) => {
    const add = (node: Node, at: number): void => {
      lines.push({ at, text: node.textBetween(0, node.content.size, '', figureMark), block: index + 1 });
    };
    if (block.isTextblock) add(block, offset + 1);
    else {
      block.descendants((node, position) => {
        if (node.isTextblock) add(node, offset + 1 + position + 1);
      });
    }
  });
  return lines;
}

/** A stretch of the document and what stands in its place then: words ('' for nothing) or a figure. */
export type Replacement = { from: number; to: number; by: string | { indicator: string } };

/** Replaces stretches that do not overlap, all as one step of undo; answers with the edit, which tells where things are now. */
export function replaceAll(editor: Editor, replacements: readonly Replacement[]): Transaction {
  const { state, view } = editor;
  const transaction = state.tr;
  for (const { from, to, by } of [...replacements].sort((left, right) => right.from - left.from)) {
    if (typeof by === 'string') transaction.insertText(by, from, to);
    else if (state.schema.nodes.figure) transaction.replaceWith(from, to, state.schema.nodes.figure.create(by));
  }
  if (transaction.docChanged) view.dispatch(asOwnStep(transaction));
  return transaction;
}
