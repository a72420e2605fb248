import { signOffSchema, type Annex, type SignOff } from '../report/report.ts';
import type { FoundAnnex } from './annex.ts';
import { lineText } from './line.ts';
import { namesOffice } from './office.ts';
import { setAside, type Notes } from './outcome.ts';
import type { PrefaceReading } from './preface.ts';
import type { FoundSignOff, SignRow } from './sign-off.ts';
import { agencyInTitle } from './title.ts';
import type { Top } from './top.ts';
import { findYear, isSlipOf, slippedYear } from './year.ts';

function countedYear(text: string): number | null {
  const counts = new Map<number, number>();
  for (const match of text.matchAll(/(?<!\d)(20[0-9]{2})\s*年/g)) {
    const year = Number(match[1]);
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const most = [...counts].sort((left, right) => right[1] - left[1])[0]?.[0];
  return most === undefined ? null : findYear(String(most));
}

const fullDate = /20[0-9]{2}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日/g;

/** Reports are written in the months after their year. */
const lastMonthOfWriting = 6;

function yearBefore(date: string | null): number | null {
  const [year = 0, month = 0] = (date ?? '').split('-').map(Number);
  return year > 0 && month <= lastMonthOfWriting ? findYear(String(year - 1)) : null;
}

/** 编制了2021年政府信息公开年度报告: the report by its own name. */
const ownName = /(20\d\d)\s*年度?[^，。；《》\d]{0,24}公开[^，。；《》\d]{0,8}(?:年度报告|年报|工作报告)/;

/** A period may have been left from last year: where the preface names the report otherwise, the year the text speaks of decides. */
function yearOfPreface(top: Top, period: string, text: string): number | null {
  const told = findYear(period.slice(0, 4));
  const named = findYear(ownName.exec(top.preface.map(lineText).join(''))?.[1] ?? '');
  if (named === null || named === told) return told;
  return named === countedYear(text.replace(fullDate, '').replace(ownName, '')) ? named : told;
}

/**
 * The year a file is about: by its title, its period, the lines over its table, the year it names most apart from days; by the day
 * it was signed, then by any year; null if by none.
 */
export function yearOf(
  top: Top,
  { preface }: PrefaceReading,
  tableHead: string,
  text: string,
  signed: string | null,
): number | null {
  return (
    findYear(top.titleLines.join('')) ??
    yearOfPreface(top, preface.period[0] ?? '', text) ??
    findYear(tableHead) ??
    countedYear(text.replace(fullDate, '')) ??
    yearBefore(signed) ??
    countedYear(text)
  );
}

/**
 * The title's lines with the year put right where the title has a slip of it (20177年); another number before 年 is noted
 * and left as it stands.
 */
export function withYear({ titleLines, titleFrom: from }: Top, year: number, notes: Notes): string[] {
  const digits = slippedYear(titleLines.join(''));
  if (digits === null) return [...titleLines];
  if (!isSlipOf(digits, year)) {
    setAside(notes, `${digits}年`, `标题里的这个数不是四位年份，标题没有改动，年度认作${year}年`, from);
    return [...titleLines];
  }
  const about = { kind: 'title' } as const;
  notes.repairs.push({ what: '标题的年度', before: `${digits}年`, after: `${year}年`, from, about });
  return titleLines.map((line) => line.replace(digits, String(year)));
}

/** The office whose report it is, by the surest place that names one; '' if none does. */
export function agencyOf(top: Top, around: FoundAnnex | null, signer: string, reading: PrefaceReading): string {
  const names = [
    agencyInTitle(top.titleLines.join('')),
    agencyInTitle(around?.annex.caption ?? ''),
    around?.unit ?? '',
    signer,
    reading.publishes,
    reading.preface.compiledBy,
    reading.preface.contact,
  ];
  return names.find(namesOffice) ?? '';
}

/** 落款 of the body, else what stands behind the table, else under the title; a second one is noted as unplaced. */
export function signOffOf(
  end: FoundSignOff,
  behind: FoundSignOff,
  top: Top,
  row: Partial<SignRow> | undefined,
  notes: Notes,
): SignOff {
  const offices = [end.agency, behind.agency, top.signer].filter((name) => name !== '');
  const date = end.date ?? behind.date;
  const dates = [date, end.date === null ? null : behind.date, top.date].filter((one) => one !== null);
  const [agency = '', ...others] = offices;
  for (const other of new Set([...others, ...dates.slice(1)]))
    if (other !== agency && other !== dates[0])
      setAside(notes, other, '落款只有一处，这一处没有放入', [...end.from, ...behind.from, ...top.signFrom]);
  return signOffSchema.parse({
    ...row,
    agency,
    date: date ?? top.date,
    datePlace: date === null && top.date !== null ? 'top' : 'end',
  });
}

/** An annex that says nothing, of a file without a table. */
export const noAnnex: Annex = { label: '', mention: '', caption: '', yearLine: false, unitLine: false, signRow: false };
