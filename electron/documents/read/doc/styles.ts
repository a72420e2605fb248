import { u16 } from '../little-endian.ts';
import type { DocFile } from './fib.ts';
import {
  changedCharacter,
  changedParagraph,
  plainParagraph,
  type CharacterLook,
  type ParagraphLook,
} from './properties.ts';

/** A style with everything it takes from those it is based on; `level` as in a manuscript's look. */
export type Style = { paragraph: ParagraphLook; character: CharacterLook; level: number | undefined };

type Definition = { builtIn: number; base: number; paragraph: Uint8Array; character: Uint8Array };

const none = new Uint8Array(0);
const noStyle = 0x0fff;
const longestChain = 16;

/** The numbers built-in styles have in every language ([MS-DOC] 2.9.271): headings, and a document's title. */
const firstHeading = 1;
const lastHeading = 9;
const title = 62;

const kinds = { paragraph: 1, character: 2, table: 3 } as const;

function definitionOf(std: Uint8Array, baseSize: number): Definition | null {
  if (std.length === 0) return null;
  const kind = u16(std, 2) & 0x0f;
  const parts: Uint8Array[] = [];
  const name = baseSize + 2 + 2 * u16(std, baseSize) + 2;
  for (let at = name; parts.length < 3 && at + 2 <= std.length;) {
    const size = u16(std, at);
    parts.push(std.subarray(at + 2, at + 2 + size));
    at += 2 + size + (size % 2);
  }
  // The changes to paragraphs begin with the number of the style itself.
  const paragraph = parts[kind === kinds.paragraph ? 0 : 1]?.subarray(2) ?? none;
  const character = parts[kind === kinds.character ? 0 : kind === kinds.paragraph ? 1 : 2] ?? none;
  return {
    builtIn: u16(std, 0) & 0x0fff,
    base: u16(std, 2) >> 4,
    paragraph: kind === kinds.character ? none : paragraph,
    character,
  };
}

/** The definitions of a style sheet ([MS-DOC] 2.9.270) by their number. */
function definitionsIn(sheet: Uint8Array): (Definition | null)[] {
  const head = u16(sheet, 0);
  const count = u16(sheet, 2);
  const baseSize = u16(sheet, 4);
  const found: (Definition | null)[] = [];
  for (let at = 2 + head; found.length < count && at + 2 <= sheet.length;) {
    const size = u16(sheet, at);
    found.push(definitionOf(sheet.subarray(at + 2, at + 2 + size), baseSize));
    at += 2 + size + (size % 2);
  }
  return found;
}

/** A style's level by the built-in one it is or is based on; one that is no heading may have an outline level all the same. */
function levelOf(builtIns: readonly number[], outline: number): number | undefined {
  const known = builtIns.find((one) => one === title || (one >= firstHeading && one <= lastHeading));
  if (known === title) return 0;
  return outline < 9 ? outline + 1 : known;
}

/** The styles of a document by their number; one that is missing is the plain one. */
export function stylesIn(file: DocFile): (number: number) => Style {
  const definitions = definitionsIn(file.at('styles'));
  const chainOf = (number: number): Definition[] => {
    const chain: Definition[] = [];
    for (let at = number; at !== noStyle && chain.length < longestChain;) {
      const definition = definitions[at];
      if (!definition) break;
      chain.unshift(definition);
      at = definition.base;
    }
    return chain;
  };
  const known = new Map<number, Style>();
  return (number) => {
    const before = known.get(number);
    if (before) return before;
    const chain = chainOf(number);
    const paragraph = chain.reduce(
      (look, { paragraph: changes }) => changedParagraph(look, changes, file.data),
      plainParagraph,
    );
    const style: Style = {
      paragraph: { ...paragraph, style: number },
      character: chain.reduce<CharacterLook>((look, { character }) => changedCharacter(look, character), {}),
      level: levelOf(chain.map(({ builtIn }) => builtIn).toReversed(), paragraph.outline),
    };
    known.set(number, style);
    return style;
  };
}
