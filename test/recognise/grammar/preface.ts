import { chineseOrdinal } from '../../../shared/wording/ordinal.ts';
import { dateBy, isoOf } from './dates.ts';
import type { Chance } from '../../arbitrary/chance.ts';
import type { Item } from './layout.ts';
import type { Office } from './places.ts';
import type { TrueFields } from './truth.ts';

type Said = Pick<
  TrueFields,
  'basis' | 'compiledBy' | 'period' | 'parts' | 'contact' | 'phone' | 'email' | 'website' | 'address' | 'postcode'
>;

const nothing: Said = {
  basis: '',
  compiledBy: '',
  period: '',
  parts: '',
  contact: '',
  phone: '',
  email: '',
  website: '',
  address: '',
  postcode: '',
};

const regulations = [
  '《中华人民共和国政府信息公开条例》',
  '《中华人民共和国政府信息公开条例》（国务院令第711号）',
  '《中华人民共和国政府信息公开条例》和《北麓县政府信息公开办法》',
  '《条例》',
] as const;

function opening({ maker }: Office, chance: Chance, said: Said): string {
  const basis = chance.pick(regulations);
  const wanted = chance.pick(['要求', '规定', '有关规定']);
  said.basis = basis;
  if (chance.odds(0.4)) {
    said.compiledBy = maker;
    return chance.pick([
      `本报告根据${basis}${wanted}，由${maker}编制。`,
      `本报告由${maker}根据${basis}${wanted}编制。`,
      `根据${basis}${wanted}，由${maker}负责编制本报告。`,
    ]);
  }
  return chance.pick([
    `根据${basis}${wanted}，现公布本年度报告。`,
    `本年度报告依据${basis}${wanted}编制。`,
    `按照${basis}的${wanted}，编制本报告。`,
  ]);
}

function parts(names: readonly string[], chance: Chance, said: Said): string[] {
  const count = chineseOrdinal(names.length + (chance.odds(0.1) ? 1 : 0));
  said.parts = names.join('；');
  if (chance.odds(0.06)) {
    const mark = chance.odds(0.5);
    const lines = names.map((name, at) => `${mark ? `${chineseOrdinal(at + 1)}、` : ''}${name}`);
    return ['全文包括以下内容：', ...lines];
  }
  const list =
    names.length > 2 && chance.odds(0.3)
      ? `${names.slice(0, -1).join('、')}和${names.at(-1) ?? ''}`
      : names.join(chance.pick(['、', '、', '，']));
  return [
    chance.pick([
      `全文包括${list}等${count}个部分。`,
      `全文由${list}${count}部分组成。`,
      `本报告由${list}组成。`,
      `报告内容包括${list}。`,
      `本年报包括：${list}。`,
      `全文共分${count}个部分，包括${list}。`,
    ]),
  ];
}

function period(year: number, chance: Chance, said: Said): string {
  const first = { year, month: 1, day: 1 };
  const last = { year, month: 12, day: 31 };
  said.period = `${isoOf(first)} ${isoOf(last)}`;
  const from = dateBy(chance, first);
  const to = dateBy(chance, last);
  return chance.pick([
    `本报告中所列数据的统计期限自${from}起，至${to}止。`,
    `报告中所列数据统计期限为${from}至${to}。`,
    `统计期限从${from}到${to}。`,
    `本报告所列数据的统计期限为${from}——${to}。`,
    `所列数据的统计时间为${year}年1月1日至12月31日。`,
    `数据统计期限自${from}起至${to}止。`,
  ]);
}

function contact({ maker }: Office, chance: Chance, said: Said): string {
  said.contact = maker;
  const bits: string[] = [];
  const say = (
    share: number,
    field: 'address' | 'postcode' | 'phone' | 'email',
    value: string,
    words: string,
  ): void => {
    if (!chance.odds(share)) return;
    said[field] = value;
    bits.push(`${words}${value}`);
  };
  say(
    0.8,
    'address',
    `北麓县${chance.pick(['迎宾大道', '南街', '人民路'])}${chance.whole(1, 200)}号`,
    chance.pick(['地址：', '联系地址：', '办公地址：', '通讯地址：']),
  );
  say(0.6, 'postcode', `4000${chance.whole(10, 99)}`, chance.pick(['邮编：', '邮政编码：', '邮编:']));
  say(
    0.9,
    'phone',
    `0000${chance.pick(['-', '－', '—'])}${chance.whole(1_234_567, 9_876_543)}`,
    chance.pick(['电话：', '联系电话：', '咨询电话：', '电话:']),
  );
  say(
    0.4,
    'email',
    `gk${chance.whole(1, 99)}@beilu.example.cn`,
    chance.pick(['电子邮箱：', '邮箱：', 'E-mail：', '电子信箱：']),
  );
  said.phone = said.phone.replace(/[－—]/, '-');
  const mark = chance.pick(['，', '；', '、']);
  return chance.pick([
    `如对本报告有任何疑问，请与${maker}联系（${bits.join(mark)}）。`,
    `如对报告有疑问，请联系${maker}，${bits.join(mark)}。`,
    `如有疑问，请与${maker}联系。${bits.join(mark)}。`,
  ]);
}

function site(chance: Chance, said: Said): string {
  const address = `${chance.pick(['www.', 'http://www.'])}beilu${chance.whole(1, 9)}.gov.cn`;
  said.website = address;
  return chance.pick([
    `本报告电子版可在“北麓县人民政府门户网站”（${address}）查阅和下载。`,
    `本报告的电子版可以从北麓县人民政府网站（网址：${address}）下载。`,
  ]);
}

/** The preface's paragraphs and what they say. */
export function prefaceBy(
  office: Office,
  year: number,
  announced: readonly string[],
  chance: Chance,
): { items: Item[]; said: Said; label: string } {
  const said = { ...nothing };
  if (chance.odds(0.08)) return { items: [], said, label: '' };
  const lines: string[] = [''];
  const add = (sentence: string): void => {
    lines[lines.length - 1] += sentence;
    if (chance.odds(0.2)) lines.push('');
  };
  add(opening(office, chance, said));
  if (chance.odds(0.85)) {
    const [first = '', ...list] = parts(announced, chance, said);
    add(first);
    if (list.length > 0) lines.push(...list, '');
  }
  if (chance.odds(0.85)) add(period(year, chance, said));
  if (chance.odds(0.6)) add(site(chance, said));
  if (chance.odds(0.75)) add(contact(office, chance, said));
  const label = chance.weighed([
    [5, ''],
    [1, '编制说明：'],
    [1, '引 言'],
  ] as const);
  const items = lines
    .filter((line) => line !== '')
    .map((text): Item => ({ text, indented: true, wraps: text.length > 20 }));
  const [first] = items;
  if (label.endsWith('：') && first && 'text' in first) first.text = label + first.text;
  return { items: label === '引 言' ? [{ text: label }, ...items] : items, said, label };
}
