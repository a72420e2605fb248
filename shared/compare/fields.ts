import { agencyKinds } from '../report/agency.ts';
import { prefaceSentenceIds, prefaceSentences } from '../report/preface.ts';
import type { Report } from '../report/report.ts';

/** A field of the report that is no prose and no figure: what it is called, and what it said and says. */
export type FieldDifference = { label: string; before: string; after: string };

const day = (date: string | null): string => date ?? '';
const yes = (value: boolean): string => (value ? '印' : '不印');

/** Every field outside the sections and the figures, by the name the clerk knows it by. */
const fields: readonly (readonly [label: string, value: (report: Report) => string])[] = [
  ['标题', (report) => report.titleLines.join('\n')],
  ['年度', (report) => String(report.year)],
  ['统计表式', (report) => report.form],
  ['编制机关', ({ agency }) => agency.name],
  ['机关类别', ({ agency }) => agencyKinds[agency.kind]],
  ['地址', ({ agency }) => agency.address],
  ['邮编', ({ agency }) => agency.postcode],
  ['电话', ({ agency }) => agency.phone],
  ['传真', ({ agency }) => agency.fax],
  ['电子邮箱', ({ agency }) => agency.email],
  ['网站', ({ agency }) => agency.website],
  ['网站栏目', ({ agency }) => agency.siteColumn],
  ['编制说明的小标题', ({ preface }) => preface.label],
  ['编制依据', ({ preface }) => preface.basis],
  ['编制单位', ({ preface }) => preface.compiledBy],
  ['统计期限起', ({ preface }) => day(preface.period[0])],
  ['统计期限止', ({ preface }) => day(preface.period[1])],
  ['联系方式', ({ preface }) => preface.contact],
  ['编制说明列出的部分', ({ preface }) => preface.announcedParts.join('、')],
  [
    '编制说明不印的句子',
    ({ preface: { leftOut = [] } }) =>
      prefaceSentenceIds
        .filter((id) => leftOut.includes(id))
        .map((id) => prefaceSentences[id])
        .join('、'),
  ],
  ['自己撰写的编制说明', ({ preface }) => preface.written ?? ''],
  ['附件说明', ({ annex }) => annex.mention],
  ['附件标识', ({ annex }) => annex.label],
  ['附表标题', ({ annex }) => annex.caption],
  ['附表的年度行', ({ annex }) => yes(annex.yearLine)],
  ['附表的单位行', ({ annex }) => yes(annex.unitLine)],
  ['附表的签字行', ({ annex }) => yes(annex.signRow)],
  ['署名', ({ signOff }) => signOff.agency],
  ['成文日期', ({ signOff }) => day(signOff.date)],
  ['成文日期的位置', ({ signOff }) => (signOff.datePlace === 'top' ? '正文前' : '落款处')],
  ['单位负责人', ({ signOff }) => signOff.responsible],
  ['审核人', ({ signOff }) => signOff.reviewer],
  ['填报人', ({ signOff }) => signOff.preparer],
  ['联系电话', ({ signOff }) => signOff.phone],
  ['填报日期', ({ signOff }) => day(signOff.filledOn)],
  ['未归位内容', ({ unplaced }) => unplaced.map(({ text }) => text).join('\n')],
  ['核实说明', ({ dismissals }) => dismissals.map(({ message, reason }) => `${message}（${reason}）`).join('\n')],
];

/** The fields that differ between two states of a report, in the order of the wizard. */
export function compareFields(before: Report, after: Report): FieldDifference[] {
  return fields.flatMap(([label, value]) => {
    const [old, now] = [value(before), value(after)];
    return old === now ? [] : [{ label, before: old, after: now }];
  });
}
