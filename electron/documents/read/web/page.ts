import type { Piece } from '../../../../shared/recognise/manuscript.ts';
import type { Repair } from '../../../../shared/recognise/outcome.ts';
import type { PictureStore } from '../flow/picture-store.ts';
import type { Furniture } from './furniture.ts';
import type { StyleSheet } from './style-sheet.ts';

/** A file that a page brings with it (a picture, a style sheet), or null where it lies elsewhere. */
export type Resource = (address: string) => Uint8Array | null;

/** Why something of a page stays out of the manuscript, as the repair says it. */
export type Reason =
  | '去掉网页导航和菜单'
  | '去掉网页页脚'
  | '去掉页眉和页脚'
  | '去掉网页按钮和搜索框'
  | '去掉隐藏的文字'
  | '去掉修订中删除的文字'
  | '没有随网页保存的图片';

/** What is known while a page is walked through. The lists are filled on the way. */
export type Page = {
  name: string;
  sheet: StyleSheet;
  resource: Resource;
  /** The pieces of a page shown in a frame of this one. */
  frame: (address: string) => Piece[];
  furniture: Furniture;
  pictures: PictureStore;
  leftOut: Map<Reason, Set<string>>;
  /** The number of one more table. */
  countTable: () => number;
};

const mostNamed = 200;
const longestNamed = 1000;

export function leaveOut(page: Pick<Page, 'leftOut'>, why: Reason, text: string): void {
  const plain = text
    .slice(0, 2 * longestNamed)
    .replace(/\s+/g, ' ')
    .trim();
  if (plain === '') return;
  const named = page.leftOut.get(why) ?? new Set();
  if (named.size < mostNamed) page.leftOut.set(why, named.add(plain));
}

/** One repair for each reason, naming what was left out. */
export function repairsOf({ leftOut }: Pick<Page, 'leftOut'>): Repair[] {
  return [...leftOut].map(([what, texts]) => {
    const before = [...texts].join('；');
    return { what, before: before.length > longestNamed ? `${before.slice(0, longestNamed)}…` : before, after: '' };
  });
}
