import { isOneOf, matchAt, type AmountKind, type Place } from './mention.ts';

type UnitKind = Exclude<AmountKind, 'range' | 'fraction' | 'ratio'>;

/** Measure words with several characters, and what they measure; a longer one goes before what it begins with. */
const long: Record<UnitKind, string> = {
  percent: '个百分点 百分点',
  multiple: '',
  money: '美元 港元 欧元 块钱',
  duration:
    '个半小时 个半月 年半 个工作日 个自然日 工作日 自然日 个月 个季度 季度 个小时 小时 分钟 个星期 周年 个学时 学时 课时 个周 个年度 年间',
  count:
    '人次 件次 条次 项次 户次 场次 批次 班次 期次 车次 架次 点击量 平方公里 平方米 立方米 公里 千米 厘米 毫米 公顷 公斤 千克 千瓦 大类 小类 大项 小项 部分',
};

/** Of one character, each with those it does not measure with when they follow: 3部门 has no 部, 2处理 no 处. */
const short: Record<UnitKind, readonly (readonly [string, string?])[]> = {
  percent: [['%'], ['‰']],
  multiple: [
    ['倍', '数率增'],
    ['成', '立为果效员本就绩交功熟'],
  ],
  money: [['元', '旦素宵']],
  duration: [
    ['年', '度级份'],
    ['天', '津然文气'],
    ['周', '年边期密围'],
    ['秒', ''],
  ],
  count: [
    ['条', '例款'],
    ['件', '数'],
    ['例', '如外行会'],
    ['起', '诉草到来步止源点'],
    ['封', '面闭'],
    ['宗', '旨教'],
    ['次', '要日年月序生数'],
    ['场', '所地景馆'],
    ['篇', '章幅'],
    ['份', '额内'],
    ['个', '人别体性案'],
    ['处', '理罚置长级分'],
    ['家', '庭长园乡具'],
    ['人', '民员大均力才事口工社为防行物'],
    ['名', '称单誉义牌优'],
    ['位', '于置居次'],
    ['项', '目下'],
    ['期', '间限望满末内刊货'],
    ['册', '封'],
    ['户', '籍外口'],
    ['版', '面本块权主'],
    ['部', '门分署委级长队位下'],
    ['本', '年级县区市局机单部办报着镇街次地身乡院单厅级'],
    ['张', '贴榜家'],
    ['幅', '度员'],
    ['页', '面码'],
    ['则', '是为'],
    ['首', '页次先长席批要'],
    ['支', '出持付部撑'],
    ['台', '账湾风'],
    ['套', '用餐'],
    ['辆', ''],
    ['座', '谈位'],
    ['栋', ''],
    ['间', '接隔'],
    ['所', '有属以在谓示长'],
    ['块', ''],
    ['类', '别型似'],
    ['种', '植类子'],
    ['批', '评准示复次办'],
    ['轮', '流值岗'],
    ['遍', '及布'],
    ['趟', ''],
    ['班', '子车'],
    ['堂', ''],
    ['组', '织成长建'],
    ['笔', '记试'],
    ['桩', ''],
    ['单', '位独一列项元据'],
    ['通', '过知报告用信讯'],
    ['帖', ''],
    ['贴', '近心'],
    ['集', '中体成约团'],
    ['幢', ''],
    ['株', '洲'],
    ['头', '条版'],
    ['吨', ''],
    ['亩', ''],
    ['米', ''],
    ['只', '能有要是需'],
    ['枚', ''],
    ['根', '据本'],
    ['把', '手关好'],
    ['回', '复应访收头答'],
    ['段', '落'],
    ['字', '号样体'],
    ['分', '别类为组批期布钟析散管工发享'],
    ['点', '击评赞名多'],
    ['层', '级面次'],
    ['道', '路县德'],
    ['口', '径头岸号'],
    ['门', '户类槛'],
    ['档', '案次'],
    ['样', '式本'],
    ['步', ''],
    ['环', '节境保'],
    ['站', '点式长'],
    ['款', ''],
    ['句', ''],
    ['员', '工'],
    ['村', '民级委'],
    ['大', '以会精报批早步小型家量致多'],
  ],
};

/** Too much part of other words to be a measure behind a Chinese numeral: 十分, 一点, 三层, 一门, 一起, 一把. */
const afterDigitsOnly = new Set(
  '起 分 点 层 道 口 门 档 样 步 环 站 字 段 把 根 集 贴 单 通 回 款 句 员 只 头 则 首 成'.split(' '),
);

const kindOf = new Map<string, UnitKind>();
const isKind = (name: string): name is UnitKind => name in long;
for (const [kind, words] of Object.entries(long)) {
  if (isKind(kind)) for (const word of words.split(' ')) if (word !== '') kindOf.set(word, kind);
}
const notBefore = new Map<string, string>();
for (const [kind, rows] of Object.entries(short)) {
  for (const [word, others = ''] of rows) {
    if (!isKind(kind)) continue;
    kindOf.set(word, kind);
    notBefore.set(word, others);
  }
}

const persons = /人(?:次|[/(（]次[)）]?|\/次)/y;
const longest = new RegExp(
  [...kindOf.keys()]
    .filter((word) => word.length > 1)
    .sort((a, b) => b.length - a.length)
    .join('|'),
  'y',
);
/** Latin units are told apart from codes (5G, A4) by this list. */
const latin = /(?:km|kg|cm|mm|GB|TB|MB|KB|m2|m²|㎡|m³|亩)(?![A-Za-z0-9])/y;
const days = /日(?=内|以内|之内|前)|日(?=[，,。；;]?办结)/y;

export type Unit = Place & { unit: string; kind: UnitKind };

/**
 * The measure word at a place, one or two blanks before it included in none; null where none stands. Behind Chinese numerals
 * fewer count. 人（次） and 人/次 are 人次.
 */
export function unitAt(text: string, at: number, script: 'digits' | 'han'): Unit | null {
  let from = at;
  while (from < at + 2 && (text[from] === ' ' || text[from] === '\u3000')) from += 1;
  const place = (length: number, unit: string, kind: UnitKind): Unit => ({ from, to: from + length, unit, kind });
  const bracketed = text[from] === '人' ? matchAt(persons, text, from) : null;
  if (bracketed) return place(bracketed[0].length, '人次', 'count');
  const several = matchAt(longest, text, from);
  if (several) return place(several[0].length, several[0], kindOf.get(several[0]) ?? 'count');
  if (text[from] === '日' && matchAt(days, text, from)) return place(1, '日', 'duration');
  const foreign = script === 'digits' && isOneOf('kcmGTMK㎡亩', text, from) ? matchAt(latin, text, from) : null;
  if (foreign) return place(foreign[0].length, foreign[0], 'count');
  const one = text[from] ?? '';
  const kind = kindOf.get(one);
  if (kind === undefined || (script === 'han' && afterDigitsOnly.has(one))) return null;
  if (notBefore.get(one)?.includes(text[from + 1] ?? '\n')) return null;
  return place(1, one, kind);
}
