import { z } from 'zod';
import { isCalendarDate, type CalendarDate } from '../wording/date.ts';
import { agencyKindSchema, type AgencyKind } from './agency.ts';

/** Month and day as 01-31, a day of the year after the reported one; one that every year has, so not 29 February. */
const dayOfYear = z.string().refine((day) => isCalendarDate(`2001-${day}`), { message: 'not a day of every year' });

/** Days an office has set because its superior wants the report earlier; a kind without one keeps the statutory day. */
export const deadlinesSchema = z.partialRecord(agencyKindSchema, dayOfYear);
export type Deadlines = z.infer<typeof deadlinesSchema>;

export type Deadline = { date: CalendarDate; source: string };

const departments = '《条例》第四十九条：政府部门每年1月31日前提交并公布上一年度报告';
const governments = '《条例》第四十九条：每年3月31日前公布本级政府上一年度报告';
const unnamed = (who: string): string =>
  `《条例》第四十九条没有单列${who}，参照政府部门1月31日前的时限，以上级通知为准`;
const before2019 = '2008年《条例》第三十一条：每年3月31日前公布上一年度报告';

/**
 * 条例（2019年修订）第四十九条 applies to reports published from 2020 on. It names the departments of governments from the
 * county up, and those governments; for townships and authorised organisations no day is given, and the earlier one is safe.
 */
const statutory: Readonly<Record<AgencyKind, readonly [day: string, source: string]>> = {
  government: ['03-31', governments],
  township: ['01-31', unnamed('乡镇政府和街道办事处')],
  department: ['01-31', departments],
  organisation: ['01-31', unnamed('授权组织')],
};

/** The day by which the report of a year is due, and why that day. */
export function deadlineOf(kind: AgencyKind, year: number, own: Deadlines): Deadline {
  const set = own[kind];
  if (set !== undefined) return { date: `${year + 1}-${set}`, source: '按本机设置的时限' };
  const [day, source] = year < 2019 ? ['03-31', before2019] : statutory[kind];
  return { date: `${year + 1}-${day}`, source };
}

/** Whole days from one date to another; negative where the second is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
