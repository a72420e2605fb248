import { NianbaoError } from '../../../../shared/api/errors.ts';
import { refuseTooLarge } from '../../../../shared/api/limits.ts';
import type { Manuscript } from '../../../../shared/recognise/manuscript.ts';
import type { Block } from '../flow/block.ts';
import { drawnText, fieldOf } from '../flow/field.ts';
import { labelled } from '../flow/labelled.ts';
import { pictureStore } from '../flow/picture-store.ts';
import { piecesOf } from '../flow/pieces-of.ts';
import { leftOut } from '../flow/repairs.ts';
import { sizeGuard } from '../flow/size.ts';
import { symbol } from '../flow/symbols.ts';
import { decoded } from './charsets.ts';
import { depthOf, endOpenParagraph, groupOf, omit, storyOf, take, type Context } from './context.ts';
import { endPicture } from './picture.ts';
import { firstGroup, type Group } from './state.ts';
import { beginStory } from './story.ts';
import { tokensOf } from './tokens.ts';
import { destinations, words } from './words.ts';

/** Groups within groups; Word itself gives up before. */
const deepest = 1000;
const documentFont = { set: 1, page: null, name: '' };

function endStory(context: Context, group: Group): void {
  endOpenParagraph(context, depthOf(group));
  const blocks = context.stories.pop()?.builder.finish() ?? [];
  if (blocks.length === 0) return;
  if (group.ends === 'story') {
    storyOf(context).after.push({ kind: 'beside', part: '文本框', blocks });
    return;
  }
  context.notes += 1;
  const part = group.what === '尾注' ? '尾注' : '脚注';
  storyOf(context).after.push({ kind: 'beside', part, blocks: labelled(blocks, context.notes) });
}

function endGroup(context: Context): void {
  const group = groupOf(context);
  if (group.ends === 'story' || group.ends === 'note') endStory(context, group);
  context.groups.pop();
  if (group.ends === 'picture' && group.picture) {
    const block = endPicture(group.picture, context.store, context.left);
    if (block) {
      context.guard.paragraph();
      storyOf(context).after.push(block);
    }
  } else if (group.ends === 'left') omit(context, '', '');
  else if (group.ends === 'field' && group.field?.printed === false && context.groups.length > 0) {
    const { kind, instruction } = fieldOf(group.field.instruction);
    if (kind === 'drawn') take(context, drawnText(instruction));
  } else if (group.ends === 'style' && group.destination === 'styles') {
    const { style, outline, base } = group.paragraph;
    const { size } = group.characters;
    context.head.styles.set(style, { name: context.name.replace(/;.*$/s, '').trim(), outline, size, base });
  }
}

function beginGroup(context: Context): void {
  const group = groupOf(context);
  const inStyles = group.destination === 'styles';
  if (inStyles) context.name = '';
  context.groups.push({ ...group, ends: inStyles ? 'style' : 'nothing' });
}

/** Bytes of text that stand in several places of the file, one behind the other. */
function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [first] = parts;
  if (first && parts.length === 1) return first;
  const out = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let filled = 0;
  for (const part of parts) {
    out.set(part, filled);
    filled += part.length;
  }
  return out;
}

/** The blocks of an RTF file. Throws file-damaged where groups do not end, or end that never began. */
function blocksOf(bytes: Uint8Array, context: Context, path: string): Block[] {
  const damaged = new NianbaoError('file-damaged', { path });
  let waiting: Uint8Array[] = [];
  let toSkip = 0;
  let starred = false;
  const flush = (): void => {
    if (waiting.length === 0) return;
    const { characters } = groupOf(context);
    const font = context.head.fonts.get(characters.font) ?? documentFont;
    const text = joined(waiting);
    waiting = [];
    take(context, decoded(text, font, context.head.page));
  };
  const unicode = (value: number): void => {
    const code = value < 0 ? value + 0x10000 : value;
    const font = context.head.fonts.get(groupOf(context).characters.font)?.name ?? '';
    const sign = code >= 0xf000 && code <= 0xf0ff ? symbol(font, code.toString(16)) : null;
    take(context, sign ?? String.fromCharCode(code & 0xffff));
    toSkip = groupOf(context).skipBytes;
  };
  const word = (name: string, value: number | null): void => {
    const { destination } = groupOf(context);
    if (name === '*') starred = true;
    else {
      const isMarked = starred;
      starred = false;
      if (destination === 'skip') {
        if (name === 'ud') destinations[name]?.(context, value);
      } else if (name === 'u') unicode(value ?? 0);
      else if (Object.hasOwn(destinations, name)) destinations[name]?.(context, value);
      else if (Object.hasOwn(words, name)) words[name]?.(context, value);
      else if (isMarked) context.groups[context.groups.length - 1] = { ...groupOf(context), destination: 'skip' };
    }
  };

  for (const token of tokensOf(bytes)) {
    const group = context.groups.at(-1);
    if (!group) break;
    if (token.kind === 'text') {
      starred = false;
      const part = token.bytes;
      if (group.destination === 'picture') group.picture?.parts.push(part);
      const skipped = Math.min(toSkip, part.length);
      toSkip -= skipped;
      if (group.destination !== 'skip' && group.destination !== 'picture') waiting.push(part.subarray(skipped));
      continue;
    }
    flush();
    toSkip = 0;
    context.guard.mark();
    if (token.kind === 'word') word(token.word, token.value);
    else if (token.kind === 'open') {
      if (context.groups.length > deepest) throw damaged;
      beginGroup(context);
    } else if (token.kind === 'close') {
      if (context.groups.length === 2) {
        endOpenParagraph(context, depthOf(group));
        context.groups = [];
      } else endGroup(context);
    } else if (group.picture) {
      group.picture.isBinary = true;
      group.picture.parts.push(bytes.subarray(token.from, token.to));
    }
  }
  if (context.groups.length > 0) throw damaged;
  return storyOf(context).builder.finish();
}

/**
 * Reads an RTF file as word processors and office systems write it (often under the name of a .doc): paragraphs, tables,
 * pictures, text boxes and notes; deleted and hidden text, headers, footers and comments are left out and noted. Throws
 * file-damaged, file-empty, file-too-large, file-swollen.
 */
export function readRtf(bytes: Uint8Array, name: string): Manuscript {
  refuseTooLarge(name, bytes.length);
  const guard = sizeGuard(name);
  const context: Context = {
    head: { page: 1252, defaultFont: 0, fonts: new Map(), styles: new Map() },
    groups: [firstGroup],
    stories: [beginStory(guard)],
    guard,
    left: leftOut(),
    store: pictureStore(),
    omitted: { what: '', text: '' },
    name: '',
    notes: 0,
  };
  const pieces = piecesOf(blocksOf(bytes, context, name), context.left);
  if (pieces.length === 0) throw new NianbaoError('file-empty', { path: name });
  return {
    name,
    format: 'rtf',
    unread: pieces.reduce(
      (sum, piece) => sum + (piece.kind === 'row' ? piece.cells.join('') : piece.text).split('\ufffd').length - 1,
      0,
    ),
    pieces,
    repairs: context.left.all(),
    pictures: context.store.all(),
  };
}
