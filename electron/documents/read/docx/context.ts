import type { Chunks } from './chunks.ts';
import type { Counter } from '../flow/counters.ts';
import type { Field } from '../flow/field.ts';
import type { Fields } from './fields.ts';
import type { Lists } from './numbering.ts';
import type { Part, Parts } from '../ooxml/parts.ts';
import type { PictureShelf } from './pictures.ts';
import type { LeftOut } from '../flow/repairs.ts';
import type { Styles } from './styles.ts';

/** What reading a document needs wherever it is in it. */
export type Context = {
  parts: Parts;
  styles: Styles;
  lists: Lists;
  count: Counter;
  leftOut: LeftOut;
  pictures: PictureShelf;
  body: Story;
  chunks: Chunks;
};

/** A field that is open at this place: whether its result has begun, and what of it was left out so far. */
type OpenField = { field: Field; inResult: boolean; words: string };

/** A text that is read by itself: the body, a note. `open` are the fields the place reached so far stands in. */
export type Story = { part: Part; fields: Fields; open: OpenField[] };

/** What kind of field keeps this place from being shown; 'code' for an instruction, null where it is shown. */
export function unshown(story: Story): OpenField | null {
  return (
    story.open.find(({ field, inResult }) => !inResult || field.kind === 'page' || field.kind === 'contents') ?? null
  );
}
