import { agencySchema, kindOf, type Agency, type AgencyKind } from '../report/agency.ts';
import { longestAgencyName } from '../report/limits.ts';

const office =
  /(政府|办公室|政务公开办|公开办|委员会|领导小组|局|厅|委|办|署|馆|中心|站|所|院|队|社|公司|大学|学校|医院|镇|乡|街道|街道办事处|办事处|县|区|市|总队|支队|分局|管委会)(（印章）|（盖章）|\(盖章\))?$/;

/** What a sentence or a heading begins with that was broken off behind the name of an office. */
const broken = /^(?:[（(]|[我本][^，]{1,2}$|目前|依托|通过|利用|按照|根据|加强|推进|结合|围绕|积极|进一步)/;

/** True for a short line that can only be an office's name: no sentence, no number. */
export function isOfficeName(text: string): boolean {
  const name = text.trim();
  return text.length <= 40 && office.test(name) && !/[。，,、；;：:!?！？\d]/.test(text) && !broken.test(name);
}

/** True for a name that says which office it is; 本单位 and 我局 say it only to those who sit there. */
export function namesOffice(name: string): boolean {
  return name.trim().length >= 2 && !/^(我|本|各|该|上级|有关|全)/.test(name.trim());
}

/** How offices speak of themselves, the first that is found; that it works for 我县 says nothing. */
const ownNames: readonly (readonly [RegExp, AgencyKind])[] = [
  [/[我本](?:局|委|厅|办(?![理法事])|署|院|馆|中心|总队|支队|大队|分局)/, 'department'],
  [/[我本](?:镇|乡|街道)/, 'township'],
];

/**
 * An agency's profile from what an old file says of it, '' for a name it does not say. Its kind is that of its name, without a name
 * that of what the text calls itself.
 */
export function officeOf(name: string, contact: Partial<Agency>, text: string): Agency {
  const known = name.trim().slice(0, longestAgencyName);
  const own = known === '' ? ownNames.find(([pattern]) => pattern.test(text))?.[1] : undefined;
  return agencySchema.parse({ ...contact, name: known, kind: own ?? kindOf(known) });
}
