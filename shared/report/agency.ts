import { z } from 'zod';
import { longestAgencyName, longestLine } from './limits.ts';

/** What kind of office reports; article 50 of the 2019 regulation asks more of governments than of departments. */
export const agencyKinds = {
  government: '县级以上人民政府',
  township: '乡镇人民政府、街道办事处',
  department: '政府部门',
  organisation: '授权组织',
} as const;

export const agencyKindSchema = z.enum(['government', 'township', 'department', 'organisation']);

const line = z.string().max(longestLine);

/**
 * The office whose report it is (编制机关). Any field may be empty: a draft made of an old file may not know yet whose it
 * is. All are reused next year.
 */
export const agencySchema = z.strictObject({
  name: z.string().max(longestAgencyName).default(''),
  kind: agencyKindSchema.default('government'),
  address: line.default(''),
  postcode: line.default(''),
  phone: line.default(''),
  fax: line.default(''),
  email: line.default(''),
  website: line.default(''),
  siteColumn: line.default(''),
});

/**
 * How the names of offices end, the first that fits. 街道办事处 and 地区办事处 are branches of a government that stand where a
 * township does; 管委会 are branches of a government that act as its departments do, and are no 人民政府 of article 50. Institutions
 * and companies report as 法律、法规授权的组织 and 公共企事业单位.
 */
const endings: readonly (readonly [RegExp, AgencyKind])[] = [
  [/(?:镇|乡|苏木|街道)(?:人民政府|政府|办事处|办|党政办公室)?$|(?:地区办事处|区公所)$/, 'township'],
  [/(?:管委会|管理委员会|开发区|高新区|产业园区|工业园区|保税区|示范区|风景名胜区|景区)$/, 'department'],
  [/(?:政务服务|行政服务|便民服务|行政审批)中心$/, 'department'],
  [
    /(?:馆|医院|卫生院|卫生服务站|学校|中学|小学|大学|学院|幼儿园|中心|公司|集团|厂|协会|学会|联合会|基金会)$/,
    'organisation',
  ],
  [/(?:人民政府|政府|行政公署|行署|省|自治区|市|县|区|州|盟|旗)$/, 'government'],
];

/**
 * What kind of office a name is most likely that of; the clerk may say otherwise. An office of a government is none, and
 * what is nothing else is a department.
 */
export function kindOf(name: string): AgencyKind {
  const plain = name.trim();
  if (plain === '') return 'government';
  return endings.find(([ending]) => ending.test(plain))?.[1] ?? 'department';
}

export type AgencyKind = z.infer<typeof agencyKindSchema>;
export type Agency = z.infer<typeof agencySchema>;

/** The year a report is about. 2008 is the first year of the regulation; the upper bound catches slips like 20177. */
export const yearSchema = z.int().min(2008).max(2099);
