import type { Form } from '../forms/form.ts';
import type { Report } from '../report/report.ts';
import type { Found, Source } from './finding.ts';
import type { Line } from './lines.ts';

/** What a rule may read: the report, its form, last year's report where there is one, and the report's lines of text. */
export type Facts = { report: Report; form: Form; previous: Report | null; lines: readonly Line[] };

/**
 * One check: pure, of one subject. `id` is stable, because dismissals and scripts refer to it; `source` is where the rule
 * comes from unless a finding says otherwise.
 */
export type Rule = { id: string; title: string; source: Source; check: (facts: Facts) => Found[] };
