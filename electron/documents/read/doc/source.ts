import type { Block } from '../flow/block.ts';
import type { Counter, ListUse } from '../flow/counters.ts';
import type { PictureStore } from '../flow/picture-store.ts';
import type { LeftOut } from '../flow/repairs.ts';
import type { SizeGuard } from '../flow/size.ts';
import type { DocFile } from './fib.ts';
import type { Formatted, formattingIn } from './formatting.ts';
import type { notesOf } from './notes.ts';
import type { DocText } from './pieces.ts';
import type { CharacterLook } from './properties.ts';
import type { Style } from './styles.ts';

/** Everything the stories of one document are read with. What stands behind a character is given once, however often it is asked for. */
export type Source = {
  file: DocFile;
  text: DocText;
  formatting: ReturnType<typeof formattingIn>;
  styles: (number: number) => Style;
  lists: ReadonlyMap<number, ListUse>;
  count: Counter;
  notes: ReturnType<typeof notesOf>;
  left: LeftOut;
  guard: SizeGuard;
  pictures: PictureStore;
  /** A character of a font of signs as any font has it, null for one only that font can show. */
  sign: (font: number, code: number) => string | null;
  lookOf: (run: Formatted | null) => CharacterLook;
  /** Puts what belongs to a character behind its paragraph: its note, its shape, the picture the Data stream has at a place. */
  note: (cp: number, after: Block[]) => void;
  shape: (cp: number, after: Block[]) => void;
  picture: (at: number, after: Block[]) => void;
  /** Text boxes that nothing in the text anchors. */
  atEnd: () => Block[];
};
