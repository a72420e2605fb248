import type { Block } from '../flow/block.ts';
import { blockBuilder } from '../flow/builder.ts';
import { withNumber, type Printed } from '../flow/counters.ts';
import type { Stretch } from './fib.ts';
import { fieldsIn } from './fields.ts';
import { isHidden, lookOf, type Segment } from './paragraph.ts';
import { changedCharacter, changedParagraph, plainParagraph, type CharacterLook } from './properties.ts';
import type { Source } from './source.ts';
import { rowShape } from './row-shape.ts';

/** Characters that are no text ([MS-DOC] 2.4.1 and 2.8.25). */
const mark = {
  picture: 0x01,
  cell: 0x07,
  shape: 0x08,
  line: 0x0b,
  page: 0x0c,
  paragraph: 0x0d,
  column: 0x0e,
  fieldBegin: 0x13,
  fieldSeparator: 0x14,
  fieldEnd: 0x15,
  hardHyphen: 0x1e,
} as const;
const noNumber: Printed = { text: '', spaced: false, sign: '' };
const breaks: readonly number[] = [mark.line, mark.page, mark.column];

/** A paragraph while its characters come: what follows it, and what was left out one after another. */
type Open = { segments: Segment[]; after: Block[]; omitted: { what: string; text: string } };

/**
 * What stands in a stretch of the document, in order: its paragraphs, tables and pictures, text boxes and footnotes behind the
 * paragraph they belong to. What is deleted, hidden or furniture is noted as left out.
 */
export function blocksOf(source: Source, stretch: Stretch): Block[] {
  const { text, formatting, styles, file, guard } = source;
  const builder = blockBuilder(() => guard.cell());
  const fields = fieldsIn(text.text, stretch);
  let open: Open = { segments: [], after: [], omitted: { what: '', text: '' } };

  const omit = (what: string, char: string): void => {
    if (open.omitted.what !== what) {
      source.left.leave(open.omitted.what, open.omitted.text);
      open.omitted = { what, text: '' };
    }
    open.omitted.text += char;
  };
  const add = (char: string, look: CharacterLook): void => {
    const last = open.segments.at(-1);
    if (last?.look === look) last.text += char;
    else open.segments.push({ text: char, look });
  };

  const endParagraph = (fc: number, change: Uint8Array, isCell: boolean, look: CharacterLook): void => {
    const formatted = formatting.paragraphs(fc);
    const style = styles(formatted?.style ?? 0);
    const own = formatted ? changedParagraph(style.paragraph, formatted.grpprl, file.data) : { ...plainParagraph };
    const paragraph = change.length === 0 ? own : changedParagraph(own, change, file.data);
    if (!isCell && (look.deleted === true || isHidden(look, style, styles))) return;
    const depth = isCell ? 1 : paragraph.depth;
    const shown = open.segments.filter((segment) => {
      if (!isHidden(segment.look, style, styles)) return true;
      omit('隐藏文字', segment.text);
      return false;
    });
    const words = shown.map((segment) => segment.text).join('');
    const rowEnd = isCell ? paragraph.rowEnd : paragraph.innerRowEnd;
    const use = rowEnd ? undefined : source.lists.get(paragraph.list);
    const number = (use && source.count(use, paragraph.listLevel)) ?? noNumber;
    const isBlank = words.trim() === '';
    if (!isBlank) source.left.leave('项目符号', number.sign);
    omit('', '');
    // A number alone fills a cell; below one another it is a paragraph that says nothing.
    if (!isBlank || (depth > 0 && number.text !== '')) {
      guard.paragraph();
      builder.add(depth, [
        {
          kind: 'paragraph',
          text: number.text === '' ? words : withNumber(number.text, words.trimStart(), number.spaced),
          indented: paragraph.firstIndent > 0,
          look: lookOf(shown, paragraph, style, styles),
        },
      ]);
    } else builder.add(depth, []);
    builder.add(depth, open.after);
    open = { segments: [], after: [], omitted: { what: '', text: '' } };
    if (rowEnd && look.deleted === true) builder.dropRow(depth);
    else if (rowEnd) builder.endRow(depth, rowShape(formatted?.grpprl ?? new Uint8Array(0), file.data));
    else if (isCell || paragraph.innerCellEnd) builder.endCell(depth);
  };

  const take = (cp: number, code: number, look: CharacterLook): void => {
    if (code === mark.cell || (code === mark.paragraph && !fields.silent(cp) && fields.furniture(cp) === null)) return;
    const char = text.text.charAt(cp);
    if (fields.silent(cp)) {
      const sign = fields.shown.get(cp);
      if (sign !== undefined && look.deleted !== true) add(sign, look);
      return;
    }
    const furniture = fields.furniture(cp);
    if (furniture !== null) return omit(furniture, code < 32 ? ' ' : char);
    if (look.deleted === true) return omit('修订中删除的文字', code < 32 ? ' ' : char);
    source.note(cp, open.after);
    if (breaks.includes(code)) add('\n', look);
    else if (code === mark.picture) {
      if (look.picture !== undefined && look.binaryData !== true) source.picture(look.picture, open.after);
    } else if (code === mark.shape) source.shape(cp, open.after);
    else if (code === mark.hardHyphen) add('-', look);
    else if (look.symbol !== undefined && char === '(') {
      const sign = source.sign(look.symbol.font, look.symbol.char);
      if (sign === null) source.left.leave('认不出的符号', look.symbol.char.toString(16));
      else add(sign, look);
    } else if (code >= 32 || code === 9) add(char, look);
  };

  for (const piece of text.pieces) {
    const to = Math.min(piece.to, stretch.to);
    for (let cp = Math.max(piece.from, stretch.from); cp < to;) {
      const fcAt = (at: number): number => piece.fc + (at - piece.from) * piece.width;
      const run = formatting.characters(fcAt(cp));
      const end = run ? Math.min(to, cp + Math.max(1, Math.ceil((run.to - fcAt(cp)) / piece.width))) : cp + 1;
      const plain = source.lookOf(run);
      const look = piece.change.length === 0 ? plain : changedCharacter(plain, piece.change);
      for (; cp < end; cp += 1) {
        const code = text.text.charCodeAt(cp);
        take(cp, code, look);
        const ends =
          code === mark.paragraph
            ? !fields.silent(cp) && fields.furniture(cp) === null
            : code === mark.cell || (code === mark.page && formatting.paragraphs(fcAt(cp))?.to === fcAt(cp + 1));
        if (ends) endParagraph(fcAt(cp), piece.change, code === mark.cell, look);
      }
    }
  }
  if (open.segments.length + open.after.length > 0) {
    const last = stretch.to - 1;
    const piece = text.pieces.findLast((one) => one.from <= last);
    const fc = piece ? piece.fc + (last - piece.from) * piece.width : 0;
    endParagraph(fc, new Uint8Array(0), false, {});
  }
  return builder.finish();
}
