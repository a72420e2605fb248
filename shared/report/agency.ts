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

export type AgencyKind = z.infer<typeof agencyKindSchema>;
export type Agency = z.infer<typeof agencySchema>;

/** The year a report is about. 2008 is the first year of the regulation; the upper bound catches slips like 20177. */
export const yearSchema = z.int().min(2008).max(2099);
