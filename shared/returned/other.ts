import { bare } from '../recognise/fold.ts';
import { agencyInTitle } from '../recognise/title.ts';
import type { Report } from '../report/report.ts';

const yearIn = (title: string): number | null => {
  const match = /(20\d\d)\s*年/.exec(title.normalize('NFKC'));
  return match ? Number(match[1]) : null;
};

/** Whether two names can be one agency's: written in full, or without the county or 人民政府. */
function mayBeSame(one: string, other: string): boolean {
  const [a, b] = [one, other].map((name) => bare(name).replace('人民政府', ''));
  return !a || !b || a.includes(b) || b.includes(a);
}

/** The title of a file that by it is of another agency or another year than the draft; null where nothing says so. */
export function otherTitle(file: Report, draft: Report): string | null {
  const title = file.titleLines.join('');
  if (title.trim() === '' || bare(title) === bare(draft.titleLines.join(''))) return null;
  const year = yearIn(title);
  const isSame = (year === null || year === draft.year) && mayBeSame(agencyInTitle(title), draft.agency.name);
  return isSame ? null : title;
}
