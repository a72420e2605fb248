import type { Extensions } from '@tiptap/core';
import { Document } from '@tiptap/extension-document';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Text } from '@tiptap/extension-text';
import { Dropcursor, Gapcursor } from '@tiptap/extensions';
import { CaretFirst } from './caret-first.ts';
import { ChosenFigure } from './chosen-figure.ts';
import { FigureNode, type FigureSource } from './figure-node.ts';
import { HeadingMarks } from './heading-marks.ts';
import { HeadingNode } from './heading-node.ts';
import { LevelKeys } from './level-keys.ts';
import { LineBreaks } from './line-breaks.ts';
import { PictureNode } from './picture-node.ts';
import { SizeLimit } from './size-limit.ts';
import { Slash } from './slash.ts';
import { tableNodes } from './table-nodes.ts';
import { TypedHeadings } from './typed-headings.ts';
import { TypingOnAtoms } from './typing-on-atoms.ts';

/** The editor's schema and behaviour: exactly the nodes of shared/report/prose.ts, no marks, no input rules. */
export function proseExtensions(source: FigureSource | null, onRefused: () => void = () => undefined): Extensions {
  return [
    Document,
    Paragraph,
    Text,
    HeadingNode,
    ...tableNodes,
    PictureNode,
    FigureNode.configure({ source }),
    CaretFirst,
    HeadingMarks,
    LineBreaks,
    TypedHeadings,
    LevelKeys,
    ChosenFigure,
    TypingOnAtoms,
    Slash,
    SizeLimit.configure({ onRefused }),
    Gapcursor,
    Dropcursor.configure({ color: '#27475a', width: 2 }),
  ];
}
