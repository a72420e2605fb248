import type { Numbered } from './numbers.ts';

/** What is said of a number beside last year's: what that was, or by how much or by what share of it the number has changed. */
export type Compared = { amount: Numbered; kind: 'level' | 'by' | 'percent'; up: boolean; year: number | null };

const lastYear = '(?:上年|去年|上一年|上年度|(20\\d\\d)年)(?:度|全年|同期)*';
const more = '增加|增长|上升|提高|多';
const less = '减少|下降|降低|少';
const changed = new RegExp(
  `^[，,、（(]?(?:(?:[比较]|[与和同])${lastYear}(?:相比)?|同比)[，,]?(?:有所|净|大幅)?(?:(${more})|${less})了?$`,
);
const was = new RegExp(`^[，,（(]?[比较]${lastYear}的?$`);
const asShare = new RegExp(`^[，,]?(?:同比)?(?:${more}|${less}|[增降]幅|增长率)(?:为|达到?)?$`);

const ofPercent = ({ kind, unit }: Numbered): boolean => kind === 'percent' && unit === '%';

/** What stands right behind a number of a text and compares it with last year's: 47件，比上年增加9件，增长23.7%. */
export function comparedWith(text: string, all: readonly Numbered[], number: Numbered): Compared[] {
  const end = Math.max(number.to, number.unitPlace.to);
  const [first, second] = all.filter(({ from }) => from >= end);
  if (!first || first.value === null) return [];
  const between = text.slice(end, first.from);
  const level = was.exec(between);
  if (level && first.unit === number.unit)
    return [{ amount: first, kind: 'level', up: true, year: level[1] ? Number(level[1]) : null }];
  const found = changed.exec(between);
  if (!found || (!ofPercent(first) && first.unit !== number.unit)) return [];
  const [, year, grown] = found;
  const base = { up: grown !== undefined, year: year ? Number(year) : null };
  if (ofPercent(first)) return [{ ...base, amount: first, kind: 'percent' }];
  const by: Compared = { ...base, amount: first, kind: 'by' };
  const isShare =
    second && second.value !== null && ofPercent(second) && asShare.test(text.slice(first.to, second.from));
  return isShare ? [by, { ...base, amount: second, kind: 'percent' }] : [by];
}
