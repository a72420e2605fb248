import type { Severity } from './finding.ts';

/** All severities, the gravest first. */
export const severities: readonly Severity[] = ['error', 'warning', 'hint'];

/** What the clerk and her reader call them. */
export const severityWords: Readonly<Record<Severity, string>> = {
  error: '必须改正',
  warning: '请核实',
  hint: '供参考',
};

/** By what findings are sorted: the gravest has the least. */
export const severityOrder: Readonly<Record<Severity, number>> = { error: 0, warning: 1, hint: 2 };
