import { readText } from '../../../electron/documents/read/text.ts';
import type { Manuscript, Piece } from '../../../shared/recognise/manuscript.ts';
import type { Chance } from '../../arbitrary/chance.ts';
import type { Item } from './layout.ts';
import { gridShapes, habitBy, tableLines, tableRows, textShapes } from './shapes.ts';
import type { Spots } from './spots.ts';

const weights = <T extends string>(of: Readonly<Record<T, number>>): [number, T][] =>
  Object.entries<number>(of).map(([name, weight]) => [weight, name as T]);

/** Traditional characters for a page out of a converted mirror. */
const mirrored: Readonly<Record<string, string>> = {
  总: '總',
  体: '體',
  动: '動',
  开: '開',
  请: '請',
  复: '複',
  议: '議',
  诉: '訴',
  讼: '訟',
  问: '問',
  题: '題',
  进: '進',
  报: '報',
  告: '告',
  县: '縣',
  镇: '鎮',
  乡: '鄉',
};
const mirror = (text: string): string =>
  text.replace(/[总体动开请复议诉讼问题进报县镇乡]/g, (char) => mirrored[char] ?? char);

const wrapped = (text: string, width: number): string[] => {
  const lines: string[] = [];
  const whole = `　　${text}`;
  for (let at = 0; at < whole.length; at += width) lines.push(whole.slice(at, at + width));
  return lines;
};

/** The items as a text file. */
function asText(
  items: readonly Item[],
  tables: readonly Spots[],
  chance: Chance,
): { manuscript: Manuscript; shape: string } {
  const shape = chance.weighed(weights(textShapes));
  const habit = habitBy(chance);
  const width = chance.odds(0.1) ? chance.whole(28, 42) : 0;
  const indent = chance.odds(0.6) ? '　　' : '';
  const blankLines = chance.odds(0.2);
  const pages = chance.odds(0.15);
  const traditional = chance.odds(0.03);
  const lines: string[] = [];
  for (const [at, item] of items.entries()) {
    if ('table' in item) lines.push(...tableLines(tables[item.table] ?? [], shape, habit));
    else {
      const text = traditional && item.text.length < 40 ? mirror(item.text) : item.text;
      if (width > 0 && item.wraps === true) lines.push(...wrapped(text, width));
      else lines.push(`${item.indented === true ? indent : ''}${text}`);
      if (blankLines) lines.push('');
      if (pages && at % 7 === 6 && item.wraps === true) lines.push(`- ${at} -`);
    }
  }
  const manuscript = readText(new TextEncoder().encode(lines.join('\n')), 'old.txt');
  return { manuscript, shape: tables.length > 0 ? `${shape}${habit.drops ? ', blanks dropped' : ''}` : '' };
}

/** The items as the readers of documents with tables give them. */
function asDocument(
  items: readonly Item[],
  tables: readonly Spots[],
  chance: Chance,
): { manuscript: Manuscript; shape: string } {
  const shape = chance.weighed(weights(gridShapes));
  const habit = { ...habitBy(chance), drops: false };
  const looks = chance.odds(0.7);
  let line = 0;
  const pieces = items.flatMap((item): Piece[] => {
    if ('table' in item)
      return tableRows(tables[item.table] ?? [], shape, item.table, habit).map((row) => ({
        ...row,
        line: (line += 1),
      }));
    const { text, look, indented } = item;
    return [
      {
        kind: 'paragraph',
        text,
        line: (line += 1),
        ...(indented === true && { indented }),
        ...(looks && look && { look }),
      },
    ];
  });
  return {
    manuscript: { name: 'old.docx', format: 'docx', unread: 0, pieces, repairs: [], pictures: [] },
    shape: tables.length > 0 ? shape : '',
  };
}

/** Puts a made report into a file of a kind and reads it. */
export function intoFile(
  items: readonly Item[],
  tables: readonly Spots[],
  chance: Chance,
): { manuscript: Manuscript; shape: string } {
  return chance.odds(0.55) ? asText(items, tables, chance) : asDocument(items, tables, chance);
}
