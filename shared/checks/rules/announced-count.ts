import type { Found } from '../finding.ts';
import { itemsIn, type Item } from '../items.ts';
import { whereIn, type Line } from '../lines.ts';
import { amountsIn, type Numbered } from '../numbers.ts';
import { perPart } from '../per-object.ts';
import type { Rule } from '../rule.ts';
import { isProse } from '../text-fault.ts';

const units = new Set('个 项 条 点 类 种 大 大类 大项 步 部分'.split(' '));
/** 三个方面：, 以下四项工作。 – up to the mark behind which the list begins. */
const opening =
  /^(?:重点|主要|具体|突出|大)?(?:方面|问题|不足|措施|举措|任务|环节|重点|做法|步骤|原则|要点|特点|渠道|方式|途径|形式|抓手|内容|部分|工作|事项|关口|层面|强化|结合|突破|经验|困难|建议)[^，,。；;：:“”\d]{0,10}[：:。；，,][ \u3000]*/;
const bareOpening = /^[：:][ \u3000]*/;
const most = 12;

type Announced = { amount: Numbered; behind: number; isSaid: boolean };

/** Numbers of things a list of which follows at once. */
function announcedIn(text: string): Announced[] {
  if (!/[二两三四五六七八九十2-9]/.test(text)) return [];
  return amountsIn(text).flatMap((amount): Announced[] => {
    const { kind, unit, value, qualifier, to, scope } = amount;
    const count = Number(value);
    if (kind !== 'count' || !units.has(unit) || qualifier !== null || scope.titled || !(count >= 2 && count <= most))
      return [];
    const rest = text.slice(to);
    const match = opening.exec(rest) ?? (/[条点项类]/.test(unit) ? bareOpening.exec(rest) : null);
    if (!match) return [];
    const isSaid =
      /[：:][ \u3000]*$/.test(match[0]) || /(?:以下|如下|下列)[^，。；]{0,4}$/.test(text.slice(0, amount.from));
    return [{ amount, behind: to + match[0].length, isSaid }];
  });
}

/** How far the list comes that begins with an item; null where its numbers do not follow each other. */
function countFrom(first: Item, rest: readonly Item[]): number | null {
  let last = first.value;
  for (const { style, value } of rest) {
    if (style !== first.style) continue;
    if (value === 1) break;
    if (value !== last + 1) return null;
    last = value;
  }
  return last;
}

/** The lines behind one, up to the next heading of its part. */
function paragraphsBehind(lines: readonly Line[], at: number): Line[] {
  const behind: Line[] = [];
  for (const line of lines.slice(at + 1, at + 40)) {
    if (line.place !== lines[at]?.place || line.kind !== 'paragraph') break;
    behind.push(line);
  }
  return behind;
}

/** How many headings of one level follow at once. */
function headingsBehind(lines: readonly Line[], at: number): number {
  const first = lines[at + 1];
  if (!first || first.kind !== 'subheading' || first.place !== lines[at]?.place) return 0;
  let count = 0;
  for (const line of lines.slice(at + 1)) {
    if (line.place !== first.place || (line.kind === 'subheading' && line.level < first.level)) break;
    if (line.kind === 'subheading' && line.level === first.level) count += 1;
  }
  return count;
}

function listed(lines: readonly Line[], at: number, { behind, isSaid }: Announced): number | null {
  const line = lines[at];
  if (!line) return null;
  const own = itemsIn(line.text);
  const start = own.findIndex((item) => item.from === behind && item.value === 1);
  const following = (): Item[] => paragraphsBehind(lines, at).flatMap(({ text }) => itemsIn(text));
  const first = own[start];
  if (first) return countFrom(first, [...own.slice(start + 1), ...following()]);
  if (behind < line.text.trimEnd().length || !isSaid) return null;
  const headings = headingsBehind(lines, at);
  if (headings > 0) return headings;
  const [next, ...rest] = following();
  return next?.value === 1 && next.from === 0 ? countFrom(next, rest) : null;
}

const foundInPart = perPart((lines) =>
  lines.flatMap((line, at): Found[] => {
    if (!isProse(line)) return [];
    return announcedIn(line.text).flatMap((announced): Found[] => {
      const { amount } = announced;
      const count = listed(lines, at, announced);
      if (count === null || count < 2 || String(count) === amount.value) return [];
      const isMore = count > Number(amount.value);
      const words = line.text.slice(amount.from, announced.behind).trim();
      return [
        {
          severity: isMore ? 'hint' : 'warning',
          confidence: isMore ? 'asks' : 'likely',
          message: `写的是“${words.replace(/[：:。；，,]$/, '')}”，后面列出了${count}项`,
          where: whereIn(line, amount.from, amount.to),
          left: amount.value,
          right: String(count),
          subject: `列出的项数 ${words.slice(amount.written.length)}`,
          explain: '请核对是数写错了，还是漏了一项。',
        },
      ];
    });
  }),
);

/** 以下七个方面 and the list behind it: as many items as announced. */
export const announcedCount: Rule = {
  id: 'announced-count',
  title: '说的项数与列出的项数',
  source: 'language',
  severities: ['warning', 'hint'],
  reads: ['lines'],
  check: ({ parts }) => parts.flatMap((part) => foundInPart(part)),
};
