import type { Report } from '../../../shared/report/report.ts';
import type { Plant } from './plant.ts';

/** A number typed before the heading of one of the parts. */
export const plant: Plant = {
  rule: 'numbering',
  put: (report, chance): Report | null => {
    const numbered = report.sections.filter((one) => one.numbered && one.heading !== '');
    const [first] = chance.shuffled(numbered);
    if (!first) return null;
    return {
      ...report,
      sections: report.sections.map((one) => (one === first ? { ...one, heading: `三、${one.heading}` } : one)),
    };
  },
};
