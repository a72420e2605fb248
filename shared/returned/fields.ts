import { officialDate } from '../wording/date.ts';
import type { Report, SignOff } from '../report/report.ts';
import type { Field } from './edit.ts';

const sign = (label: string, key: 'agency' | 'responsible' | 'reviewer' | 'preparer' | 'phone'): Field => ({
  label,
  read: ({ signOff }) => signOff[key],
  put: (report, { signOff }) => ({ ...report, signOff: { ...report.signOff, [key]: signOff[key] } }),
});

const signDate = (label: string, key: keyof Pick<SignOff, 'date' | 'filledOn'>): Field => ({
  label,
  read: ({ signOff }) => (signOff[key] === null ? '' : officialDate(signOff[key])),
  put: (report, { signOff }) => ({ ...report, signOff: { ...report.signOff, [key]: signOff[key] } }),
});

/** The fields under the annex, which an XLSX holds as well. */
export const annexFields: readonly Field[] = [
  sign('单位负责人', 'responsible'),
  sign('审核人', 'reviewer'),
  sign('填报人', 'preparer'),
  sign('联系电话', 'phone'),
  signDate('填报日期', 'filledOn'),
];

const title = ({ titleLines }: Report): string => titleLines.join('');

/** Every field a printed report shows outside its preface, its sections and its figures. */
export const reportFields: readonly Field[] = [
  { label: '标题', read: title, put: (report, { titleLines }) => ({ ...report, titleLines }) },
  {
    label: '附件说明',
    read: ({ annex }) => annex.mention,
    put: (report, { annex }) => ({ ...report, annex: { ...report.annex, mention: annex.mention } }),
  },
  sign('署名', 'agency'),
  signDate('成文日期', 'date'),
  ...annexFields,
];
