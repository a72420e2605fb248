import { changeSchema, type Change } from './change.ts';
import { mostBlocks } from './limits.ts';
import { blockSchema, type Block, type Prose } from './prose.ts';

/** Blocks found to be sound; they are never changed in place. */
const sound = new WeakSet<Block>();

function isSound(block: Block): boolean {
  if (sound.has(block)) return true;
  if (!blockSchema.safeParse(block).success) return false;
  sound.add(block);
  return true;
}

const isSoundProse = ({ content }: Prose): boolean =>
  content.length > 0 && content.length <= mostBlocks && content.every(isSound);

/**
 * Whether a report can hold the change: the answer of `changeSchema`. Of prose only the blocks not seen before are looked
 * at, so that one keystroke in a long section costs as much as its paragraph.
 */
export function fits(change: Change): boolean {
  return change.kind === 'prose' ? isSoundProse(change.prose) : changeSchema.safeParse(change).success;
}
