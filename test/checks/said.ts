import { randomUUID } from 'node:crypto';
import { sampleReport } from '../../electron/services/sample.ts';
import { rules, runChecks } from '../../shared/checks/engine.ts';
import type { Finding } from '../../shared/checks/finding.ts';
import type { Form } from '../../shared/forms/form.ts';
import { y2014 } from '../../shared/forms/y2014.ts';
import { headingOf, paragraphOf, type Block } from '../../shared/report/prose.ts';
import type { Report } from '../../shared/report/report.ts';

/** A report no rule finds anything in, of an invented county. */
export const clean: Report = sampleReport(randomUUID);

/** What one rule finds in a report; none of it graver or slighter than the rule declares. */
export function foundIn(rule: string, report: Report, form: Form = y2014, previous: Report | null = null): Finding[] {
  const found = runChecks({ report, form, previous }).filter((finding) => finding.rule === rule);
  const declared = rules.find(({ id }) => id === rule)?.severities ?? [];
  const other = found.find(({ severity }) => !declared.includes(severity));
  if (other) throw new Error(`the rule ${rule} does not declare ${other.severity}`);
  return found;
}

/** `## ` before a line makes it a subheading （一）, `### ` one of the next level. */
function blockOf(line: string): Block {
  const match = /^(#{2,4}) (.*)$/s.exec(line);
  if (!match) return paragraphOf(line);
  const level = match[1]?.length === 4 ? 4 : match[1]?.length === 3 ? 3 : 2;
  return headingOf(level, match[2] ?? '');
}

/** The clean report with these lines as the prose of its first section and nothing in the others. */
export function withLines(lines: readonly string[], report: Report = clean): Report {
  return {
    ...report,
    sections: report.sections.map((section, at) =>
      at === 0 ? { ...section, prose: { type: 'doc', content: lines.map(blockOf) } } : section,
    ),
  };
}

/** What one rule finds in the lines of a section. */
export const foundInLines = (rule: string, ...lines: string[]): Finding[] => {
  const report = withLines(lines);
  const place = `section:${report.sections[0]?.id}`;
  return foundIn(rule, report).filter(({ where }) => where.place === place);
};

/** The words one rule marks in a line. */
export const markedIn = (rule: string, line: string): (string | undefined)[] =>
  foundInLines(rule, line).map(({ where }) => where.quote);
