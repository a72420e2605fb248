import { basename } from 'node:path';
import { papers, type CheckContent, type CheckPaper } from '../../shared/check-report/content.ts';
import { rules } from '../../shared/checks/engine.ts';
import { plainOffice } from '../../shared/checks/office.ts';
import type { CheckResult } from '../../shared/checks/result.ts';
import type { Form } from '../../shared/forms/form.ts';
import type { Report } from '../../shared/report/report.ts';
import { listExports } from '../store/exports.ts';
import type { Store } from '../store/store.ts';
import type { Despite } from './export-log.ts';
import { ownOffice } from './office.ts';

const two = (value: number): string => String(value).padStart(2, '0');

/** The day of a moment where this machine is. */
function dayOf(moment: string): string {
  const at = new Date(moment);
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

const titles = new Map(rules.map(({ id, title }) => [id, title]));

/** The files that are made with the check report, and what is known to be wrong with them. */
export type Beside = Despite & { names: readonly string[] };

type Checked = CheckResult & { id: string | null; report: Report; form: Form; previous: Report | null };

/** What a paper about the checks of a report says, with what the store knows of it; `id` is null for a report of a file. */
export function checksContent(
  paper: CheckPaper,
  store: Store | null,
  { id, ...checked }: Checked,
  beside: Beside,
  now: string,
): CheckContent {
  const earlier = store === null || id === null ? [] : listExports(store, id).toReversed();
  const made = beside.names.map((path) => ({ path, at: now, errors: beside.errors, despite: beside.despite }));
  return papers[paper]({
    ...checked,
    off: (store === null ? plainOffice : ownOffice(store)).off,
    titles,
    exported: [...earlier, ...made].flatMap(({ path, at, errors, despite }) =>
      errors === null || despite === null ? [] : [{ day: dayOf(at), name: basename(path), errors, despite }],
    ),
    day: dayOf(now),
    dayOf,
  });
}
