import type { Chance } from '../../arbitrary/chance.ts';
import { paragraphOf } from '../../../shared/report/prose.ts';
import type { Report } from '../../../shared/report/report.ts';

/**
 * A fault that a rule claims to find, put somewhere into a report that has none; null where the report gives no occasion. A
 * `pair` is put into the second of two years' reports.
 */
export type Plant = {
  rule: string;
  pair?: true;
  put: (report: Report, chance: Chance, previous?: Report) => Report | null;
};

/** Plants one of these lines as a paragraph of its own at the end of one of the sections; null for a report without any. */
export const plantLine =
  (...lines: [string, ...string[]]): ((report: Report, chance: Chance) => Report | null) =>
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
