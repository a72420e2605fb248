import { amountsIn, type Numbered } from '../numbers.ts';
import { isProse, textRule, type TextFault } from '../text-fault.ts';

const units = new Set('个 项 类 种 家 大 条 名 份 部'.split(' '));
const most = 12;
const longestItem = 14;
/** A list that is further off counts something else. */
const farthest = 2;

/** Something is done in the item: what stands before it belongs to another list. */
const verb =
  /公开|发布|开展|推进|设立|建立|加强|完善|通过|利用|依托|按照|围绕|选取|组织|召开|对|在|向|把|将|为|于|由|以|从|的|了|是|有|至|等|共|并|已|其中|分别/;
/** 各乡镇3个工作日内: a length of time. */
const time = /^(?:多|余)?(?:工作日|自然日|月|小时|季度|年|批次|轮)/;
/** 安全、应急类信息5条，: what is counted stands before the number, and the list is part of its name. */
const nothingNamed = /^(?:$|占|[^\p{Script=Han}“《])/u;
const conjunction = /[和与及]|以及/;

/** What stands behind the last mark that ends a clause. */
const clause = /[^，,。；;：:！？\n（(]*$/;

/** The items that stand right before a count: 教育、卫生、民政(等)三个部门. */
function itemsBefore(text: string, { from }: Numbered): { items: string[]; open: boolean } | null {
  const near = text.slice(Math.max(0, from - 100), from);
  const words = near.slice(near.search(clause));
  if (!words.includes('、') || /[《》“”"\d]/.test(words)) return null;
  const open = /等$/.test(words);
  return { items: words.replace(/等$/, '').split('、'), open };
}

function faultOf(text: string, amount: Numbered): TextFault[] {
  const { kind, unit, value, qualifier, scope, from, to, cut, indefinite } = amount;
  const count = Number(value);
  if (kind !== 'count' || !units.has(unit) || qualifier !== null || scope.titled || cut || indefinite) return [];
  if (!(count >= 2 && count <= most) || scope.total || scope.within !== null) return [];
  const before = itemsBefore(text, amount);
  if (!before) return [];
  const { items, open } = before;
  const others = items.slice(1);
  const last = others.at(-1) ?? '';
  // The first item has before it what is done with all of them.
  if (others.length < 1 || others.some((item) => item === '' || item.length > longestItem)) return [];
  const after = text.slice(to, to + 4);
  if (others.some((item) => verb.test(item)) || time.test(after) || nothingNamed.test(after)) return [];
  const joined = conjunction.test(last) ? 1 : 0;
  const listed = items.length + joined;
  const isMore = items.length > count;
  if (!isMore && (open || listed >= count)) return [];
  if (Math.abs(listed - count) > farthest) return [];
  const list = text.slice(from - items.join('、').length - (open ? 1 : 0), from);
  return [
    {
      severity: 'hint',
      confidence: 'asks',
      // Where the first item begins nobody can tell from what is done with it.
      message: `“${amount.written}”前面列出的是${listed}项（…、${others.slice(-4).join('、')}）：是不是同一件事？`,
      explain: '请核对是数写错了，还是漏列或多列了一项；数的是别的内容的可以不改。',
      at: { from, to },
      other: { from: from - list.length, to: from },
      left: value ?? '',
      right: String(listed),
      subject: `列举 ${text.slice(to, to + 6).replace(/\d/g, '')}`,
    },
  ];
}

/** A list and the count right behind it: 教育、卫生、民政三个部门. */
export const listCount = textRule({
  id: 'list-count',
  title: '列举与个数',
  source: 'language',
  severities: ['hint'],
  isRead: isProse,
  find: (text) => (text.includes('、') ? amountsIn(text).flatMap((amount) => faultOf(text, amount)) : []),
});
