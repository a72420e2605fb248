import type { Finding } from '../api/contract.ts';
import type { Form } from '../forms/form.ts';
import type { Report } from '../report/report.ts';

/** What a rule may read: the report, its form, and last year's report where there is one. */
export type Facts = { report: Report; form: Form; previous: Report | null };

/** One check: pure, of one subject. `id` is stable, because dismissals and scripts refer to it. */
export type Rule = { id: string; title: string; check: (facts: Facts) => Omit<Finding, 'rule'>[] };
