import type { Chance } from '../../arbitrary/chance.ts';
import { paragraphOf } from '../../../shared/report/prose.ts';
import type { Report } from '../../../shared/report/report.ts';

/** A fault that a rule claims to find, put somewhere into a report that has none; null where the report gives no occasion. */
export type Plant = { rule: string; put: (report: Report, chance: Chance) => Report | null };

/** Plants one of these lines as a paragraph of its own at the end of one of the sections; null for a report without any. */
export const plantLine =
  (...lines: [string, ...string[]]): Plant['put'] =>
  (report, chance) => {
    const { sections } = report;
    const at = chance.whole(0, sections.length - 1);
    const paragraph = paragraphOf(chance.pick(lines));
    if (sections.length === 0) return null;
    return {
      ...report,
      sections: sections.map((section, index) =>
        index === at
          ? { ...section, prose: { ...section.prose, content: [...section.prose.content, paragraph] } }
          : section,
      ),
    };
  };
