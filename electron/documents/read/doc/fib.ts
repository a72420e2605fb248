import { NianbaoError } from '../../../../shared/api/errors.ts';
import { u16, u32 } from '../little-endian.ts';
import { openOle } from '../ole.ts';

/** How many characters each story of the document has; they follow one another in this order ([MS-DOC] 2.3). */
const stories = ['main', 'footnotes', 'headers', 'macros', 'comments', 'endnotes', 'boxes', 'headerBoxes'] as const;
type Story = (typeof stories)[number];

/** The structures of the table stream that are read, by their place in FibRgFcLcb97 ([MS-DOC] 2.5.6). */
const places = {
  styles: 1,
  footnoteRefs: 2,
  footnoteTexts: 3,
  characterPages: 12,
  paragraphPages: 13,
  fonts: 15,
  clx: 33,
  shapes: 40,
  endnoteRefs: 46,
  endnoteTexts: 47,
  drawings: 50,
  boxTexts: 56,
  lists: 73,
  listOverrides: 74,
} as const;
export type Place = keyof typeof places;

/** A stretch of characters, counted through all stories; `to` is behind the last. */
export type Stretch = { from: number; to: number };

/** An opened document: its streams, where its stories stand, and `at`, which gives the bytes of one structure. */
export type DocFile = {
  document: Uint8Array;
  table: Uint8Array;
  data: Uint8Array;
  story: Readonly<Record<Story, Stretch>>;
  /** The bytes of a structure; `andAfter` gives what follows it too, for those whose length leaves a part out. */
  at: (place: Place, andAfter?: boolean) => Uint8Array;
};

const wordMarks = [0xa5ec, 0xa5dc];
/** The first version of the format that is read; before it come Word 6 and Word 95. */
const firstVersion = 0x00c1;
const none = new Uint8Array(0);

function refuse(document: Uint8Array, path: string): void {
  const flags = u16(document, 0x0a);
  if (document.length < 0x200 || !wordMarks.includes(u16(document, 0)))
    throw new NianbaoError('file-damaged', { path });
  if (u16(document, 2) < firstVersion)
    throw new NianbaoError('file-kind-unknown', { path, looksLike: 'Word 95或更早的文档' });
  if ((flags & 0x0100) !== 0) throw new NianbaoError('file-encrypted', { path });
}

function storiesOf(document: Uint8Array): DocFile['story'] {
  let from = 0;
  const stretch = (index: number): Stretch => {
    const to = from + u32(document, 0x4c + 4 * index);
    const found = { from, to };
    from = to;
    return found;
  };
  const [main, footnotes, headers, macros, comments, endnotes, boxes, headerBoxes] = stories.map((_, at) =>
    stretch(at),
  );
  const empty = { from: 0, to: 0 };
  return {
    main: main ?? empty,
    footnotes: footnotes ?? empty,
    headers: headers ?? empty,
    macros: macros ?? empty,
    comments: comments ?? empty,
    endnotes: endnotes ?? empty,
    boxes: boxes ?? empty,
    headerBoxes: headerBoxes ?? empty,
  };
}

/**
 * Opens a binary document of Word 97 to 2003, WPS or LibreOffice. Throws file-damaged, file-encrypted, or file-kind-unknown for
 * one of an older Word.
 */
export function openDoc(bytes: Uint8Array, path: string): DocFile {
  const ole = openOle(bytes, path);
  const document = ole.stream('WordDocument') ?? none;
  refuse(document, path);
  const named = (u16(document, 0x0a) & 0x0200) === 0 ? '0Table' : '1Table';
  const table = ole.stream(named) ?? ole.stream(named === '0Table' ? '1Table' : '0Table') ?? none;
  return {
    document,
    table,
    data: ole.stream('Data') ?? none,
    story: storiesOf(document),
    at: (place, andAfter = false) => {
      const pair = 0x9a + 8 * places[place];
      const [from, length] = [u32(document, pair), u32(document, pair + 4)];
      return length === 0 ? none : table.subarray(from, andAfter ? undefined : from + length);
    },
  };
}
