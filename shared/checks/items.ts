import { matchesOf } from '../report/matches.ts';
import { readChineseOrdinal } from '../wording/ordinal.ts';
import { remembered } from './remembered.ts';

/** The number of an item of a list inside the prose: 一是, （2）, ③. */
export type Item = { from: number; to: number; value: number; style: string };

const han = '[一二三四五六七八九十]{1,3}';
const begins = '(?<=^[ \\u3000]{0,6}|[，,。；;：:！、”）)][ \\u3000]{0,6})';
const styles: readonly (readonly [style: string, pattern: RegExp])[] = [
  ['是', new RegExp(`${begins}(?:第)?(${han})[是要](?!否|不是|在于)`, 'g')],
  ['第一，', new RegExp(`${begins}第(${han})[，、：:](?![一二三四五六七八九十]|第)`, 'g')],
  ['（1）', new RegExp(`(?<=^[ \\u3000]{0,6}|[。；;：:][ \\u3000]{0,6})[（(](\\d{1,2})[）)](?!号|款|项)`, 'g')],
  ['（一）', new RegExp(`(?<=^[ \\u3000]{0,6}|[。；;：:][ \\u3000]{0,6})[（(](${han})[）)](?!号|款|项)`, 'g')],
  ['1.', /(?<=^[ \u3000]{0,6})(\d{1,2})[.．、](?!\d)/g],
];

/** 首先、其次、再次: a list in words; 最后 ends it and has no number. */
const inWords =
  /(?<=^[ \u3000]{0,6}|[，,。；;：:！、”）)][ \u3000]{0,6})(?:首先(?=[，,是要])|其次(?=[，,是要])|再[次者](?=[，,是要])|最后(?=[，,是要]))/g;
const words = ['首先', '其次', '再'];

const circled = /(?<=^[ \u3000]{0,6}|[。；;：:，,])[①-⑳]/g;
const firstCircled = '①'.charCodeAt(0);

/** The numbers of items in a line's text. */
export const itemsIn = remembered<Item>((text) => {
  const found = styles.flatMap(([style, pattern]) =>
    matchesOf(pattern, text).flatMap(({ index, 0: all, 1: number = '' }): Item[] => {
      const value = /^\d/.test(number) ? Number(number) : readChineseOrdinal(number);
      return value === null || value === 0 ? [] : [{ from: index, to: index + all.length, value, style }];
    }),
  );
  const rings = matchesOf(circled, text).map(({ index, 0: mark }) => ({
    from: index,
    to: index + 1,
    value: mark.charCodeAt(0) - firstCircled + 1,
    style: '①',
  }));
  const told = matchesOf(inWords, text).flatMap(({ index, 0: word }): Item[] => {
    const value = words.findIndex((one) => word.startsWith(one)) + 1;
    return value === 0 ? [] : [{ from: index, to: index + word.length, value, style: '首先' }];
  });
  return [...found, ...rings, ...told].sort((one, other) => one.from - other.from);
});
