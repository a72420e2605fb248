import { paragraphOf } from '../../../shared/report/prose.ts';
import { figureValue, type Report } from '../../../shared/report/report.ts';
import type { SlotId } from '../../../shared/report/slots.ts';
import type { Plant } from './plant.ts';

/** A sentence about a figure with another number than the table's. */
const sentences: readonly (readonly [id: string, slot: SlotId, say: (value: number) => string])[] = [
  ['zdgk.total', 'proactive', (value) => `全年主动公开政府信息${value}条。`],
  ['ch.website', 'proactive', (value) => `政府网站发布信息${value}条。`],
  ['hy.interp', 'response', (value) => `发布政策解读稿件${value}篇。`],
  ['app.recv', 'application', (value) => `收到政府信息公开申请${value}件。`],
  ['rep.partial', 'application', (value) => `同意部分公开${value}件。`],
  ['jg.staff', 'organisation', (value) => `从事政府信息公开工作的人员${value}名。`],
  ['t2.gf.made', 'overview', (value) => `全年制发行政规范性文件${value}件。`],
  ['t3.r.total.tot', 'application', (value) => `全年共答复政府信息公开申请${value}件。`],
  ['t3.carry_in.tot', 'application', (value) => `上年结转${value}件。`],
  ['t4.fy.total', 'litigation', (value) => `本年度行政复议${value}件。`],
];

function put(report: Report, id: string, slot: SlotId, sentence: string): Report | null {
  if (figureValue(report, id) === null || !report.sections.some((one) => one.slot === slot)) return null;
  return {
    ...report,
    sections: report.sections.map((section) =>
      section.slot === slot
        ? { ...section, prose: { ...section.prose, content: [...section.prose.content, paragraphOf(sentence)] } }
        : section,
    ),
  };
}

export const plant: Plant = {
  rule: 'prose-table',
  put: (report, chance) => {
    for (const [id, slot, say] of chance.shuffled(sentences)) {
      const value = Number(figureValue(report, id) ?? 0);
      const planted = put(report, id, slot, say(value * 2 + 3));
      if (planted) return planted;
    }
    return null;
  },
};
