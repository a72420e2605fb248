import { numbersPages } from '../flow/page-furniture.ts';
import type { PictureStore } from '../flow/picture-store.ts';
import { bulletIn } from '../flow/bullet.ts';
import type { LeftOut } from '../flow/repairs.ts';
import type { SizeGuard } from '../flow/size.ts';
import { fieldOf, furniture } from '../flow/field.ts';
import type { Characters, Group, Head, ParagraphState } from './state.ts';
import { addText, beginStory, endParagraph, type Story } from './story.ts';

/** What is known while an RTF file is read. The last group and the last story are the open ones. */
export type Context = {
  head: Head;
  groups: Group[];
  stories: Story[];
  guard: SizeGuard;
  left: LeftOut;
  store: PictureStore;
  /** Text that is left out, as long as it is of one kind, and the name of a style. */
  omitted: { what: string; text: string };
  name: string;
  notes: number;
};

export const groupOf = (context: Context): Group => {
  const group = context.groups.at(-1);
  if (!group) throw new RangeError('no group is open');
  return group;
};

export const storyOf = (context: Context): Story => {
  const story = context.stories.at(-1);
  if (story) return story;
  const fresh = beginStory(context.guard);
  context.stories.push(fresh);
  return fresh;
};

export function set(context: Context, change: Partial<Group>): void {
  context.groups[context.groups.length - 1] = { ...groupOf(context), ...change };
}

export const setCharacters = (context: Context, change: Partial<Characters>): void =>
  set(context, { characters: { ...groupOf(context).characters, ...change } });

export const setParagraph = (context: Context, change: Partial<ParagraphState>): void =>
  set(context, { paragraph: { ...groupOf(context).paragraph, ...change } });

const longestNoted = 10_000;

/** Notes text as left out; what follows of the same kind belongs to it. */
export function omit(context: Context, what: string, text: string): void {
  if (context.omitted.what !== what) {
    const { what: kind, text: words } = context.omitted;
    if (!numbersPages(words)) context.left.leave(kind, words);
    context.omitted = { what, text: '' };
  }
  // What is only there to be noted is not kept whole.
  if (context.omitted.text.length < longestNoted) context.omitted.text += text;
}

const longestInstruction = 400;
const longestName = 64;

/** Puts text where the open group says. */
export function take(context: Context, text: string): void {
  const { destination, characters, what, field } = groupOf(context);
  if (destination === 'body') {
    if (characters.deleted) omit(context, '修订中删除的文字', text);
    else if (characters.hidden) omit(context, '隐藏文字', text);
    else addText(storyOf(context), text, characters);
  } else if (destination === 'number') storyOf(context).number += text;
  else if (destination === 'left') omit(context, what, text);
  else if (destination === 'styles') context.name += text;
  else if (destination === 'fonts') {
    const font = context.head.fonts.get(characters.font);
    if (font && font.name.length < longestName) font.name += text.replace(';', '').trim();
  } else if (destination === 'instruction' && field && field.instruction.length < longestInstruction)
    field.instruction += text;
}

/** What the result of the open field is called that is left out, null where it is read. */
export function leftResult(context: Context): string | null {
  const { field } = groupOf(context);
  return field === null ? null : (furniture[fieldOf(field.instruction).kind] ?? null);
}

/** How deep in tables the open paragraph stands. */
export function depthOf({ paragraph }: Group): number {
  if (!paragraph.inTable) return 0;
  return Math.max(1, paragraph.depth ?? 1);
}

/** Ends the open paragraph; one whose mark was deleted or is hidden goes on with the next. */
export function endOpenParagraph(context: Context, depth: number): void {
  omit(context, '', '');
  const bullet = bulletIn(storyOf(context).number);
  if (bullet !== null) {
    context.left.leave('项目符号', bullet);
    storyOf(context).number = '';
  }
  endParagraph(storyOf(context), depth, groupOf(context).paragraph, context.head, context.guard);
}
