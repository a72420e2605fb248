import { i16, i32, u16, u32, u8 } from '../little-endian.ts';
import { eachSprm, sprm } from './sprms.ts';

/** A property that may turn the style's own around: undefined follows it. */
type Toggle = boolean | 'opposite' | undefined;

/** What is read of the look of characters. `picture` is where the Data stream describes it, `symbol` a character by its font. */
export type CharacterLook = {
  deleted?: boolean;
  bold?: Toggle;
  hidden?: Toggle;
  size?: number;
  style?: number;
  picture?: number;
  binaryData?: boolean;
  symbol?: { font: number; char: number };
};

/** What is read of a paragraph. `outline` counts from 0, 9 is body text; `list` is the number of a list override, 0 for none. */
export type ParagraphLook = {
  style: number;
  alignment: number;
  outline: number;
  list: number;
  listLevel: number;
  firstIndent: number;
  depth: number;
  rowEnd: boolean;
  innerCellEnd: boolean;
  innerRowEnd: boolean;
};

export const plainParagraph: ParagraphLook = {
  style: 0,
  alignment: 0,
  outline: 9,
  list: 0,
  listLevel: 0,
  firstIndent: 0,
  depth: 0,
  rowEnd: false,
  innerCellEnd: false,
  innerRowEnd: false,
};

/** 0x80 is as the style says, 0x81 the other way round ([MS-DOC] 2.9.327). */
const toggle = (value: number): Toggle =>
  value === 0x81 ? 'opposite' : (value & 0x80) === 0 ? value !== 0 : undefined;

const on = (operand: Uint8Array): boolean => u8(operand, 0) !== 0;

type Change<Look> = (look: Look, operand: Uint8Array) => void;

const characterChanges: Readonly<Record<number, Change<CharacterLook>>> = {
  [sprm.deleted]: (look, operand) => (look.deleted = on(operand)),
  [sprm.bold]: (look, operand) => (look.bold = toggle(u8(operand, 0))),
  [sprm.hidden]: (look, operand) => (look.hidden = toggle(u8(operand, 0))),
  [sprm.size]: (look, operand) => (look.size = u16(operand, 0) / 2),
  [sprm.characterStyle]: (look, operand) => (look.style = u16(operand, 0)),
  [sprm.picture]: (look, operand) => (look.picture = u32(operand, 0)),
  [sprm.binaryData]: (look, operand) => (look.binaryData = on(operand)),
  [sprm.symbol]: (look, operand) => (look.symbol = { font: u16(operand, 0), char: u16(operand, 2) }),
};

const paragraphChanges: Readonly<Record<number, Change<ParagraphLook>>> = {
  [sprm.paragraphStyle]: (look, operand) => (look.style = u16(operand, 0)),
  [sprm.alignment80]: (look, operand) => (look.alignment = u8(operand, 0)),
  [sprm.alignment]: (look, operand) => (look.alignment = u8(operand, 0)),
  [sprm.outlineLevel]: (look, operand) => (look.outline = u8(operand, 0)),
  [sprm.list]: (look, operand) => (look.list = u16(operand, 0)),
  [sprm.listLevel]: (look, operand) => (look.listLevel = Math.min(8, u8(operand, 0))),
  [sprm.firstIndent]: (look, operand) => (look.firstIndent = i16(operand, 0)),
  [sprm.firstIndent80]: (look, operand) => (look.firstIndent = i16(operand, 0)),
  [sprm.firstIndentCharacters]: (look, operand) => (look.firstIndent = i16(operand, 0)),
  [sprm.inTable]: (look, operand) => (look.depth = on(operand) ? Math.max(1, look.depth) : 0),
  [sprm.depth]: (look, operand) => (look.depth = Math.max(0, i32(operand, 0))),
  [sprm.depthChange]: (look, operand) => (look.depth = Math.max(0, look.depth + i32(operand, 0))),
  [sprm.rowEnd]: (look, operand) => (look.rowEnd = on(operand)),
  [sprm.innerCellEnd]: (look, operand) => (look.innerCellEnd = on(operand)),
  [sprm.innerRowEnd]: (look, operand) => (look.innerRowEnd = on(operand)),
};

/** The look after a list of changes. */
export function changedCharacter(look: CharacterLook, grpprl: Uint8Array): CharacterLook {
  const changed = { ...look };
  eachSprm(grpprl, (code, operand) => characterChanges[code]?.(changed, operand));
  return changed;
}

/** The look after a list of changes; one that is too long for its page stands in the Data stream. */
export function changedParagraph(look: ParagraphLook, grpprl: Uint8Array, data: Uint8Array): ParagraphLook {
  const changed = { ...look };
  eachParagraphSprm(grpprl, data, (code, operand) => paragraphChanges[code]?.(changed, operand));
  return changed;
}

/** As `eachSprm`, with the changes in their place that the Data stream holds ([MS-DOC] 2.9.210). */
export function eachParagraphSprm(
  grpprl: Uint8Array,
  data: Uint8Array,
  take: (code: number, operand: Uint8Array) => void,
): void {
  eachSprm(grpprl, (code, operand) => {
    if (code !== sprm.huge && code !== sprm.hugeOld && code !== sprm.tableProperties) take(code, operand);
    else {
      const at = u32(operand, 0);
      eachSprm(data.subarray(at + 2, at + 2 + u16(data, at)), take);
    }
  });
}
