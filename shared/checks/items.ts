import { readChineseOrdinal } from '../wording/ordinal.ts';
import { remembered } from './remembered.ts';

/** The number of an item of a list inside the prose: 一是, （2）, ③. */
export type Item = { from: number; to: number; value: number; style: string };

const han = '[一二三四五六七八九十]{1,3}';
const begins = '(?<=^[ \\u3000]*|[，,。；;：:！、”）)][ \\u3000]*)';
const styles: readonly (readonly [style: string, pattern: RegExp])[] = [
  ['是', new RegExp(`${begins}(?:第)?(${han})[是要](?!否|不是|在于)`, 'g')],
  ['（1）', new RegExp(`(?<=^[ \\u3000]*|[。；;：:][ \\u3000]*)[（(](\\d{1,2})[）)](?!号|款|项)`, 'g')],
  ['（一）', new RegExp(`(?<=^[ \\u3000]*|[。；;：:][ \\u3000]*)[（(](${han})[）)](?!号|款|项)`, 'g')],
  ['1.', /(?<=^[ \u3000]*)(\d{1,2})[.．、](?!\d)/g],
];

const circled = /(?<=^[ \u3000]*|[。；;：:，,])[①-⑳]/g;
const firstCircled = '①'.charCodeAt(0);

/** The numbers of items in a line's text. */
export const itemsIn = remembered<Item>((text) => {
  const found = styles.flatMap(([style, pattern]) =>
    [...text.matchAll(pattern)].flatMap(({ index, 0: all, 1: number = '' }): Item[] => {
      const value = /^\d/.test(number) ? Number(number) : readChineseOrdinal(number);
      return value === null || value === 0 ? [] : [{ from: index, to: index + all.length, value, style }];
    }),
  );
  const rings = [...text.matchAll(circled)].map(({ index, 0: mark }) => ({
    from: index,
    to: index + 1,
    value: mark.charCodeAt(0) - firstCircled + 1,
    style: '①',
  }));
  return [...found, ...rings].sort((one, other) => one.from - other.from);
});
