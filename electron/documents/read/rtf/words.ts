import {
  depthOf,
  endOpenParagraph,
  leftResult,
  groupOf,
  omit,
  set,
  setCharacters,
  setParagraph,
  storyOf,
  take,
  type Context,
} from './context.ts';
import { furniture } from '../flow/field.ts';
import type { Font } from './charsets.ts';
import { beginPicture } from './picture.ts';
import { plainCharacters, plainParagraph } from './state.ts';
import { beginStory, describeRow, shapeOf } from './story.ts';

type Act = (context: Context, value: number | null) => void;

const isBody = (context: Context): boolean => groupOf(context).destination === 'body';

/** A property that is on unless its number is 0. */
const on = (value: number | null): boolean => value !== 0;

const char =
  (text: string): Act =>
  (context) =>
    take(context, text);

function paragraphEnd(context: Context): void {
  const group = groupOf(context);
  const { destination, characters, what } = group;
  if (destination === 'left') {
    if (what === furniture.contents) omit(context, what, ' ');
    else omit(context, '', '');
  }
  if (destination !== 'body') return;
  if (characters.deleted || characters.hidden) return;
  endOpenParagraph(context, depthOf(group));
}

const cellEnd =
  (nested: boolean): Act =>
  (context) => {
    if (!isBody(context)) return;
    const depth = nested ? Math.max(2, depthOf(groupOf(context))) : 1;
    endOpenParagraph(context, depth);
    storyOf(context).builder.endCell(depth);
  };

const rowEnd =
  (nested: boolean): Act =>
  (context) => {
    const { destination, characters } = groupOf(context);
    if (destination !== 'body' && !(nested && destination === 'none')) return;
    const depth = nested ? Math.max(2, depthOf(groupOf(context))) : 1;
    const story = storyOf(context);
    if (characters.deleted) story.builder.dropRow(depth);
    else story.builder.endRow(depth, shapeOf(story, nested));
  };

const row =
  (word: string): Act =>
  (context, value) =>
    describeRow(storyOf(context), groupOf(context).nested, word, value ?? 0);

const inPicture =
  (change: (picture: ReturnType<typeof beginPicture>, value: number) => void): Act =>
  (context, value) => {
    const { picture } = groupOf(context);
    if (picture) change(picture, value ?? 0);
  };

function setFont(context: Context, change: Partial<Font>): void {
  const { destination, characters } = groupOf(context);
  if (destination !== 'fonts') return;
  const known = context.head.fonts.get(characters.font) ?? { set: 1, page: null, name: '' };
  context.head.fonts.set(characters.font, { ...known, ...change });
}

const skip: Act = (context) => set(context, { destination: 'skip' });

const leave =
  (what: string): Act =>
  (context) =>
    set(context, isBody(context) ? { destination: 'left', what, ends: 'left' } : { destination: 'skip' });

function beginText(context: Context, ends: 'story' | 'note'): void {
  const { destination, characters } = groupOf(context);
  if ((destination !== 'body' && destination !== 'none') || characters.deleted || characters.hidden)
    return set(context, { destination: 'skip' });
  context.stories.push(beginStory(context.guard));
  set(context, { destination: 'body', paragraph: plainParagraph, characters: plainCharacters, ends, nested: false });
}

function fieldResult(context: Context): void {
  const { field, destination } = groupOf(context);
  if (field) field.printed = true;
  const what = leftResult(context);
  if (what === null) return;
  if (destination === 'body') set(context, { destination: 'left', what, ends: 'left' });
  else set(context, { destination: 'skip' });
}

function picture(context: Context): void {
  const { destination, characters } = groupOf(context);
  if ((destination !== 'body' && destination !== 'none') || characters.deleted || characters.hidden)
    return skip(context, null);
  set(context, { destination: 'picture', picture: beginPicture(), ends: 'picture' });
}

/** Words that say where the text of their group goes. One that is not among them and is marked as such is skipped. */
export const destinations: Readonly<Record<string, Act>> = {
  fonttbl: (context) => set(context, { destination: 'fonts' }),
  stylesheet: (context) => set(context, { destination: 'styles' }),
  listtext: (context) => set(context, { destination: isBody(context) ? 'number' : 'skip' }),
  pntext: (context) => set(context, { destination: isBody(context) ? 'number' : 'skip' }),
  field: (context) => set(context, { field: { instruction: '', printed: false }, ends: 'field' }),
  fldinst: (context) => set(context, { destination: groupOf(context).destination === 'skip' ? 'skip' : 'instruction' }),
  fldrslt: fieldResult,
  pict: picture,
  shppict: () => undefined,
  shpinst: (context) => set(context, { destination: isBody(context) ? 'none' : 'skip' }),
  shptxt: (context) => beginText(context, 'story'),
  dptxbxtext: (context) => beginText(context, 'story'),
  footnote: (context) => beginText(context, 'note'),
  nesttableprops: (context) => set(context, { destination: isBody(context) ? 'none' : 'skip', nested: true }),
  upr: (context) => set(context, { unicodeHalf: groupOf(context).destination, destination: 'skip' }),
  ud: (context) => set(context, { destination: groupOf(context).unicodeHalf }),
  annotation: leave('批注'),
  ...Object.fromEntries(
    ['header', 'headerl', 'headerr', 'headerf', 'footer', 'footerl', 'footerr', 'footerf'].map((word) => [
      word,
      leave('页眉页脚'),
    ]),
  ),
  ...Object.fromEntries(
    [
      ...['colortbl', 'info', 'filetbl', 'nonshppict', 'nonesttables', 'shprslt', 'xe', 'tc', 'tcn', 'rxe', 'txe'],
      ...['ftnsep', 'ftnsepc', 'ftncn', 'aftnsep', 'aftnsepc', 'aftncn', 'falt', 'panose', 'fontemb', 'pn', 'private1'],
      ...['atnid', 'atnauthor', 'atnref', 'sn', 'bkmkstart', 'bkmkend', 'template', 'datafield', 'objdata', 'objclass'],
    ].map((word) => [word, skip]),
  ),
};

/** Words that are a character, or change what follows them. */
export const words: Readonly<Record<string, Act>> = {
  par: paragraphEnd,
  sect: paragraphEnd,
  line: char('\n'),
  page: char('\n'),
  column: char('\n'),
  tab: (context) => take(context, groupOf(context).destination === 'number' ? ' ' : '\t'),
  '~': char('\u00a0'),
  _: char('-'),
  emdash: char('—'),
  endash: char('–'),
  lquote: char('‘'),
  rquote: char('’'),
  ldblquote: char('“'),
  rdblquote: char('”'),
  bullet: char('•'),
  emspace: char('\u3000'),
  enspace: char(' '),
  qmspace: char(' '),
  '\n': paragraphEnd,
  '\r': paragraphEnd,
  ftnalt: (context) => {
    const at = context.groups.findLastIndex(({ ends }) => ends === 'note');
    const group = context.groups[at];
    if (group) context.groups[at] = { ...group, what: '尾注' };
  },

  cell: cellEnd(false),
  nestcell: cellEnd(true),
  row: rowEnd(false),
  nestrow: rowEnd(true),
  trowd: row('trowd'),
  trleft: row('trleft'),
  cellx: row('cellx'),
  clmrg: row('clmrg'),
  clvmrg: row('clvmrg'),

  plain: (context) =>
    setCharacters(context, {
      ...plainCharacters,
      deleted: groupOf(context).characters.deleted,
      font: context.head.defaultFont,
    }),
  b: (context, value) => setCharacters(context, { bold: on(value) }),
  v: (context, value) => setCharacters(context, { hidden: on(value) }),
  deleted: (context, value) => setCharacters(context, { deleted: on(value) }),
  fs: (context, value) => setCharacters(context, { size: (value ?? 24) / 2 }),
  f: (context, value) => setCharacters(context, { font: value ?? 0 }),
  af: (context, value) => setCharacters(context, { font: value ?? 0 }),

  pard: (context) => set(context, { paragraph: plainParagraph }),
  s: (context, value) => setParagraph(context, { style: value ?? 0 }),
  sbasedon: (context, value) => setParagraph(context, { base: value }),
  qc: (context) => setParagraph(context, { align: 'center' }),
  qr: (context) => setParagraph(context, { align: 'right' }),
  ql: (context) => setParagraph(context, { align: undefined }),
  qj: (context) => setParagraph(context, { align: undefined }),
  qd: (context) => setParagraph(context, { align: undefined }),
  fi: (context, value) => setParagraph(context, { firstIndent: value ?? 0 }),
  cufi: (context, value) => setParagraph(context, { firstIndent: value ?? 0 }),
  outlinelevel: (context, value) => setParagraph(context, { outline: value ?? 9 }),
  intbl: (context) => setParagraph(context, { inTable: true }),
  itap: (context, value) => setParagraph(context, { inTable: (value ?? 0) > 0, depth: value ?? 0 }),

  uc: (context, value) => set(context, { skipBytes: Math.min(16, Math.max(0, value ?? 1)) }),
  pngblip: inPicture((open) => (open.kind = 'PNG')),
  jpegblip: inPicture((open) => (open.kind = 'JPEG')),
  emfblip: inPicture((open) => (open.kind = 'EMF')),
  wmetafile: inPicture((open) => (open.kind = 'WMF')),
  picwgoal: inPicture((open, value) => (open.width = value)),
  picscalex: inPicture((open, value) => (open.scale = value)),

  ansicpg: (context, value) => {
    context.head.page = value ?? context.head.page;
  },
  mac: (context) => {
    context.head.page = 10_000;
  },
  deff: (context, value) => {
    context.head.defaultFont = value ?? 0;
  },
  fcharset: (context, value) => setFont(context, { set: value ?? 0 }),
  cpg: (context, value) => setFont(context, { page: value }),
};
