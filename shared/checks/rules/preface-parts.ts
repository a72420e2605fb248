import { announcedIn } from '../../recognise/announced.ts';
import { slotOf } from '../../recognise/slot.ts';
import { announcedParts } from '../../report/derive.ts';
import type { Rule } from '../rule.ts';

/** A preface in the clerk's own words must announce the parts that follow, as many and in their order. */
export const prefaceParts: Rule = {
  id: 'preface-parts',
  title: '编制说明与章节',
  source: 'inferred',
  check: ({ report }) => {
    const announced = report.preface.written === null ? [] : announcedIn(report.preface.written);
    if (announced.length === 0) return [];
    const actual = announcedParts(report);
    const slotsOf = (names: readonly string[]) => names.map(slotOf);
    const base = { where: { place: 'preface', quote: announced.join('、').slice(0, 200) } };
    const [left, right] = [String(announced.length), String(actual.length)];
    if (announced.length !== actual.length) {
      return [
        {
          ...base,
          severity: 'error' as const,
          message: `编制说明列出${left}个部分，正文有${right}个部分`,
          left,
          right,
          explain: `编制说明：${announced.join('、')}；正文：${actual.join('、')}。`,
        },
      ];
    }
    const announcedSlots = slotsOf(announced);
    const actualSlots = slotsOf(actual);
    const first = announcedSlots.findIndex((slot, at) => slot !== actualSlots[at]);
    if (first < 0) return [];
    return [
      {
        ...base,
        severity: 'warning' as const,
        message: `编制说明第${first + 1}部分是“${announced[first]}”，正文第${first + 1}部分是“${actual[first]}”`,
        explain: '编制说明列出的部分应与正文章节的名称和次序一致。',
      },
    ];
  },
};
