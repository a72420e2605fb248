import { z } from 'zod';
import { sentence, type Failure } from '../api/errors.ts';
import { findingSchema } from './finding.ts';

/** What a check found and, in a sentence each, what it had to go without: nobody should take that for looked at. */
export const checkResultSchema = z.strictObject({ findings: z.array(findingSchema), remarks: z.array(z.string()) });

export type CheckResult = z.infer<typeof checkResultSchema>;

/** Something a report is held against: null where there is none, and where it could not be had, which `failure` then explains. */
export type Known<T> = { found: T | null; failure: Failure | null };

export const nothingKnown: Known<never> = { found: null, failure: null };

/** Why last year's report and other agencies' reports could not be had, where that is so. */
export type Unread = Readonly<Partial<Record<'previous' | 'others', Failure | null>>>;

/** What is said of a check that went on without something, for a report of this year. */
export function unreadRemarks({ previous, others }: Unread, year: number): string[] {
  return [
    previous ? `没有和上年（${year - 1}年）的报告对照：${sentence(previous)}` : null,
    others ? `没有和其他单位的报告对照：${sentence(others)}` : null,
  ].filter((words) => words !== null);
}

/** What is said of a rule that failed; its title is what whoever mends the program looks for. */
export const failedRemark = (title: string): string =>
  `“${title}”这一项出了程序故障，没有检查，其他各项都已检查：请把这句话告诉维护人员。`;
