import type { Look } from '../../../../shared/recognise/manuscript.ts';
import type { Font } from './charsets.ts';

/**
 * Where text goes: the document, the number of a list, a field's instruction, what is left out, tables of names, a picture's data.
 * Under `none` text is no text but what stands in it may be; under `skip` nothing is looked at.
 */
export type Destination = 'body' | 'none' | 'skip' | 'number' | 'instruction' | 'left' | 'fonts' | 'styles' | 'picture';

/** `size` is null where only the style of the paragraph says one. */
export type Characters = { bold: boolean; hidden: boolean; deleted: boolean; size: number | null; font: number };

export type ParagraphState = {
  style: number;
  /** Of a style: the one it is based on. */
  base: number | null;
  align: Look['align'];
  outline: number;
  firstIndent: number;
  inTable: boolean;
  depth: number | null;
};

/** A field while it is read; `printed` once its result has begun. */
export type Field = { instruction: string; printed: boolean };

/** A picture while its data comes. */
export type OpenPicture = { parts: Uint8Array[]; isBinary: boolean; kind: string; width: number; scale: number };

/** What a group begins with and gives back when it ends. It is copied, never changed, so that groups do not see each other. */
export type Group = {
  destination: Destination;
  characters: Characters;
  paragraph: ParagraphState;
  /** How many bytes stand for a character that was given as Unicode. */
  skipBytes: number;
  /** What the text is called that is left out here: a field's kind, headers, comments. */
  what: string;
  field: Field | null;
  picture: OpenPicture | null;
  /** Whether rows are described here that stand in a cell of another table. */
  nested: boolean;
  /** The destination text goes to in the Unicode half of a text that is given twice. */
  unicodeHalf: Destination;
  /** Whether the group began a story of its own, or the picture or field that ends with it. */
  ends: 'nothing' | 'story' | 'note' | 'picture' | 'field' | 'style' | 'left';
};

export const plainCharacters: Characters = { bold: false, hidden: false, deleted: false, size: null, font: -1 };

export const plainParagraph: ParagraphState = {
  style: 0,
  base: null,
  align: undefined,
  outline: 9,
  firstIndent: 0,
  inTable: false,
  depth: null,
};

export const firstGroup: Group = {
  destination: 'body',
  characters: plainCharacters,
  paragraph: plainParagraph,
  skipBytes: 1,
  what: '',
  field: null,
  picture: null,
  nested: false,
  unicodeHalf: 'skip',
  ends: 'nothing',
};

/** What the head of a document says. */
export type Head = {
  page: number;
  defaultFont: number;
  fonts: Map<number, Font>;
  styles: Map<number, { name: string; outline: number; size: number | null; base: number | null }>;
};
