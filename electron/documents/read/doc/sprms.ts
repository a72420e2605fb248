import { u16, u8 } from '../little-endian.ts';

/** The properties that are read, by the number [MS-DOC] 2.6 gives them. */
export const sprm = {
  deleted: 0x0800,
  binaryData: 0x0806,
  symbol: 0x6a09,
  ole: 0x080a,
  bold: 0x0835,
  hidden: 0x083c,
  characterStyle: 0x4a30,
  size: 0x4a43,
  special: 0x0855,
  object: 0x0856,
  picture: 0x6a03,
  paragraphStyle: 0x4600,
  alignment80: 0x2403,
  alignment: 0x2461,
  listLevel: 0x260a,
  list: 0x460b,
  inTable: 0x2416,
  rowEnd: 0x2417,
  outlineLevel: 0x2640,
  depth: 0x6649,
  depthChange: 0x664a,
  innerCellEnd: 0x244b,
  innerRowEnd: 0x244c,
  firstIndent: 0x8460,
  firstIndent80: 0x8411,
  firstIndentCharacters: 0x4457,
  huge: 0x6646,
  hugeOld: 0x6645,
  tableProperties: 0x646b,
  tableDefinition: 0xd608,
  columnWidths: 0x7623,
  mergeAcross: 0x5624,
  splitAcross: 0x5625,
  mergeDown: 0xd62b,
  tabChanges: 0xc615,
} as const;

const sizes = [1, 1, 2, 4, 2, 2, 0, 3] as const;

/** How many bytes the operand of a property takes that stands at `at`, and how many come before it to say so. */
function operandSize(code: number, grpprl: Uint8Array, at: number): { before: number; size: number } {
  if (code === sprm.tableDefinition || code === 0xd606) return { before: 2, size: Math.max(0, u16(grpprl, at) - 1) };
  const size = sizes[code >> 13] ?? 0;
  if (size > 0) return { before: 0, size };
  const said = u8(grpprl, at);
  if (code !== sprm.tabChanges || said < 255) return { before: 1, size: said };
  const removed = 1 + 4 * u8(grpprl, at + 1);
  return { before: 1, size: removed + 1 + 3 * u8(grpprl, at + 1 + removed) };
}

/** Gives each property of a list of changes ([MS-DOC] 2.2.5) with its operand, in order. */
export function eachSprm(grpprl: Uint8Array, take: (code: number, operand: Uint8Array) => void): void {
  for (let at = 0; at + 2 < grpprl.length;) {
    const code = u16(grpprl, at);
    const { before, size } = operandSize(code, grpprl, at + 2);
    const from = at + 2 + before;
    take(code, grpprl.subarray(from, from + size));
    at = from + size;
  }
}
