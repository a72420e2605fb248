import type { Found } from '../finding.ts';
import type { Rule } from '../rule.ts';

const explain = '盖章和上传前需要补齐；按网页格式公布、本来不落款的可以不改。';

/**
 * The agency must be there, and the signature with its date. No form prints a place for the latter two, and many reports that
 * are published have neither: that is only asked about; one without the other has been forgotten.
 */
export const signOffComplete: Rule = {
  id: 'sign-off',
  title: '落款',
  source: 'regulation',
  severities: ['warning', 'hint'],
  reads: ['agency', 'signOff'],
  check: ({ report }) => {
    const where = { place: 'signOff' };
    const found: Found[] = [];
    if (report.agency.name.trim() === '') {
      const message = '编制机关还没有填写';
      found.push({ severity: 'warning', message, where: { place: 'facts' }, explain: '落款和盖章前需要填写。' });
    }
    const [isSigned, isDated] = [report.signOff.agency !== '', report.signOff.date !== null];
    if (!isSigned && !isDated) {
      const message = '落款没有署名和成文日期，需要补上吗？';
      found.push({ severity: 'hint', confidence: 'asks', message, where, explain });
    } else if (!isSigned) {
      // A date under the title stands below the office's name already.
      const isAsked = report.signOff.datePlace === 'top';
      const weight = isAsked ? ({ severity: 'hint', confidence: 'asks' } as const) : ({ severity: 'warning' } as const);
      found.push({ ...weight, message: '落款没有署名', where, explain });
    }
    if (isSigned && !isDated) found.push({ severity: 'warning', message: '落款没有成文日期', where, explain });
    return found;
  },
};
