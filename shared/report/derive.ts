import { officialDate } from '../wording/date.ts';
import type { Agency } from './agency.ts';
import { prefaceSentenceIds, wholePeriod, type PrefaceSentence } from './preface.ts';
import type { Report } from './report.ts';
import { chineseOrdinal } from '../wording/ordinal.ts';

/** The title an office's report of a year has where the clerk words no other. */
export function defaultTitle(agency: string, year: number): string {
  return `${agency}${year}年政府信息公开工作年度报告`;
}

/** The title's lines for another office or year: a title nobody worded follows them, one somebody worded stays. */
export function titleFor(
  report: Pick<Report, 'titleLines' | 'agency' | 'year'>,
  agency: string,
  year: number,
): string[] {
  const { titleLines } = report;
  const isWorded = titleLines.join('') !== defaultTitle(report.agency.name, report.year);
  return isWorded ? titleLines : [defaultTitle(agency, year)];
}

/** The parts of the report in their order, as the preface announces them; a part without a name cannot be announced. */
export function announcedParts(report: Pick<Report, 'sections'>): string[] {
  return report.sections
    .filter(({ numbered, heading }) => numbered && heading.trim() !== '')
    .map(({ heading }) => heading.trim());
}

const selfName = (agency: Agency): string => agency.name || '本机关';

function contactSentence(agency: Agency, contact: string): string {
  const details = [
    ['地址', agency.address],
    ['邮编', agency.postcode],
    ['电话', agency.phone],
    ['传真', agency.fax],
    ['电子邮箱', agency.email],
  ]
    .filter(([, value]) => value !== '')
    .map(([label, value]) => `${label}：${value}`);
  if (details.length === 0) return '';
  return `如对本报告有疑问，请与${contact || selfName(agency)}联系（${details.join('，')}）。`;
}

function siteSentence(agency: Agency): string {
  if (agency.website === '') return '';
  const column = agency.siteColumn === '' ? '' : `“${agency.siteColumn}”栏目`;
  return `本报告的电子版可在${selfName(agency)}网站（${agency.website}）${column}下载。`;
}

/**
 * The sentences of a derived preface, made from the fields, the agency and the outline as it stands; one whose fields are
 * empty has no text. Whether a sentence is left out is not asked here.
 */
export function derivedSentences(
  report: Pick<Report, 'preface' | 'agency' | 'sections' | 'year'>,
): { id: PrefaceSentence; text: string }[] {
  const { preface, agency } = report;
  const parts = announcedParts(report);
  const period = wholePeriod(preface);
  const basis = preface.basis === '' ? '' : `根据${preface.basis}的规定，`;
  const texts: Record<PrefaceSentence, string> = {
    opening: `${basis}${preface.compiledBy || selfName(agency)}编制了${report.year}年政府信息公开工作年度报告。`,
    parts: parts.length === 0 ? '' : `全文包括${parts.join('、')}，共${chineseOrdinal(parts.length)}个部分。`,
    period:
      period === null ? '' : `本报告所列数据的统计期限自${officialDate(period[0])}起至${officialDate(period[1])}止。`,
    site: siteSentence(agency),
    contact: contactSentence(agency, preface.contact),
  };
  return prefaceSentenceIds.map((id) => ({ id, text: texts[id] }));
}

/** The preface's paragraphs: the written text where there is one, else the derived sentences that are not left out. */
export function prefaceText(report: Pick<Report, 'preface' | 'agency' | 'sections' | 'year'>): string {
  const { written, leftOut = [] } = report.preface;
  if (written !== null) return written;
  return derivedSentences(report)
    .filter(({ id }) => !leftOut.includes(id))
    .map(({ text }) => text)
    .join('');
}
