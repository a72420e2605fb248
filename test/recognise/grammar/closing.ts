import { dateBy, isoOf, type Day } from './dates.ts';
import type { Chance } from '../../arbitrary/chance.ts';
import type { Item } from './layout.ts';
import type { Office } from './places.ts';
import type { TrueFields } from './truth.ts';

const people = ['张远山', '李清', '王小河', '赵平'] as const;

type Foot = Pick<TrueFields, 'responsible' | 'reviewer' | 'preparer' | 'annexPhone' | 'filledOn'>;

const noFoot: Foot = { responsible: '', reviewer: '', preparer: '', annexPhone: '', filledOn: '' };

/** 署名 and date at a text's end, in one of the orders offices use. */
export function signOffBy(
  office: Office,
  day: Day,
  chance: Chance,
): { items: Item[]; said: Pick<TrueFields, 'signer' | 'date'> } {
  const signer = chance.odds(0.75) ? office.maker : '';
  const date = chance.odds(0.85) ? dateBy(chance, day) : '';
  const said = { signer, date: date === '' ? '' : isoOf(day) };
  const look = { align: 'right' as const };
  if (signer !== '' && date !== '' && chance.odds(0.1))
    return { items: [{ text: `${signer}　　${date}`, look }], said };
  const lines = [signer, date].filter((text) => text !== '');
  if (chance.odds(0.1)) lines.reverse();
  return { items: lines.map((text) => ({ text, look })), said };
}

/** The foot of the annex: who answers for it, in one line or several. */
export function footBy(day: Day, chance: Chance): { items: Item[]; said: Foot } {
  if (chance.odds(0.35)) return { items: [], said: noFoot };
  const said = { ...noFoot };
  const say = (field: keyof Foot, label: string, text: string, kept = text): string => {
    said[field] = kept;
    return `${label}${chance.pick(['：', '：', ':'])}${text}`;
  };
  const phone = `0000-${chance.whole(1_234_567, 9_876_543)}`;
  const all = [
    chance.odds(0.7) ? say('responsible', chance.pick(['单位负责人', '负责人']), chance.pick(people)) : '',
    chance.odds(0.9) ? say('reviewer', '审核人', chance.pick(people)) : '',
    say('preparer', chance.pick(['填报人', '填报人', '填表人']), chance.pick(people)),
    chance.odds(0.7) ? say('annexPhone', '联系电话', phone) : '',
    chance.odds(0.7) ? say('filledOn', chance.pick(['填报日期', '填表日期']), dateBy(chance, day), isoOf(day)) : '',
  ].filter((text) => text !== '');
  const parts = chance.odds(0.3) ? chance.shuffled(all) : all;
  const lines = chance.odds(0.5)
    ? [parts.join('　　')]
    : chance.odds(0.5)
      ? parts
      : [parts.slice(0, 2).join('  '), parts.slice(2).join('  ')];
  return { items: lines.filter((text) => text !== '').map((text) => ({ text })), said };
}
