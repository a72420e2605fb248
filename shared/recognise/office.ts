import { agencySchema, type Agency } from '../report/agency.ts';

const governments = /(人民政府|政府|省|自治区|市|县|区|州|旗|镇|乡|街道|街道办事处|管委会|管理委员会)$/;

/** The name that stands in for an agency no part of the file names; the clerk sees and replaces it. */
export const unnamedAgency = '（请填写编制机关）';

/** An agency's profile from what an old file says of it. Its kind is judged by how the name ends. */
export function officeOf(name: string, contact: Partial<Agency>): Agency {
  const known = name === '' ? unnamedAgency : name.slice(0, 200);
  return agencySchema.parse({
    ...contact,
    name: known,
    kind: known === unnamedAgency || governments.test(known) ? 'government' : 'department',
  });
}
