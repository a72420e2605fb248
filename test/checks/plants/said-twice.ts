import { paragraphOf } from '../../../shared/report/prose.ts';
import type { Report } from '../../../shared/report/report.ts';
import type { Plant } from './plant.ts';

const withLine = (report: Report, at: number, line: string): Report => ({
  ...report,
  sections: report.sections.map((section, index) =>
    index === at
      ? { ...section, prose: { ...section.prose, content: [...section.prose.content, paragraphOf(line)] } }
      : section,
  ),
});

export const plant: Plant = {
  rule: 'said-twice',
  put: (report, chance) => {
    const value = chance.whole(30, 4_000);
    const say = chance.pick([
      (count: number) => `政府信息公开专栏访问量${count}人次。`,
      (count: number) => `全年接待现场咨询${count}人次。`,
      (count: number) => `发放政务公开宣传手册${count}份。`,
    ]);
    if (report.sections.length < 3) return null;
    return withLine(withLine(report, 0, say(value)), 1, say(value + chance.whole(1, 9)));
  },
};
