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

const townships = /(?:镇|乡|街道|街道办事处)(?:人民政府|政府)?$/;
const governments = /(?:人民政府|政府|省|自治区|市|县|区|州|盟|旗|管委会|管理委员会)$/;

/** What kind of office a name is most likely that of; the clerk may say otherwise. An office of a government is none. */
export function kindOf(name: string): AgencyKind {
  const plain = name.trim();
  if (townships.test(plain)) return 'township';
  return plain === '' || governments.test(plain) ? 'government' : 'department';
}

export type AgencyKind = z.infer<typeof agencyKindSchema>;
export type Agency = z.infer<typeof agencySchema>;

/** The year a report is about. 2008 is the first year of the regulation; the upper bound catches slips like 20177. */
export const yearSchema = z.int().min(2008).max(2099);
