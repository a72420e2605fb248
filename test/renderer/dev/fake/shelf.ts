import { randomUUID } from 'node:crypto';
import type { Opened, Output, Summary } from '../../../../shared/api/contract.ts';
import { NianbaoError } from '../../../../shared/api/errors.ts';
import { findForm } from '../../../../shared/forms/forms.ts';
import type { Form } from '../../../../shared/forms/form.ts';
import { none } from '../../../../shared/forms/none.ts';
import type { Report } from '../../../../shared/report/report.ts';

type Kept = Omit<Opened, 'id' | 'form'>;
type Source = Output<'sources.read'> & { addedAt: string };

export const now = (): string => new Date().toISOString();

export const formOf = (report: Report): Form => findForm(report.form) ?? none;

/** All reports and source texts of the program in memory, those in its bin too. */
export type Shelf = ReturnType<typeof createShelf>;

export function createShelf() {
  const reports = new Map<string, Kept>();
  const sources = new Map<string, Source>();
  const events = new Map<string, Output<'report.events'>>();
  /** When what lies in the bin was put there. */
  const bin = new Map<string, string>();
  let last: string | null = null;

  function kept(id: string): Kept {
    const found = reports.get(id);
    if (!found) throw new NianbaoError('not-found', { what: '年报' });
    return found;
  }

  const summary = (id: string): Summary => {
    const { report, status, editedAt } = kept(id);
    return {
      id,
      title: report.titleLines.join(''),
      agency: report.agency.name,
      year: report.year,
      form: report.form,
      status,
      editedAt,
      unplaced: report.unplaced.length,
      copy: (events.get(id) ?? []).some(({ kind }) => kind === 'copied'),
    };
  };

  return {
    reports,
    sources,
    events,
    bin,
    kept,
    summary,
    ids: (): string[] => [...reports.keys()].filter((id) => !bin.has(id)),
    list: (): Summary[] => [...reports.keys()].filter((id) => !bin.has(id)).map(summary),
    texts: (): Source[] => [...sources.values()].filter(({ id }) => !bin.has(id)),
    put: (report: Report): string => {
      const id = randomUUID();
      reports.set(id, { report, status: 'drafting', revision: 1, editedAt: now(), place: 'facts' });
      return id;
    },
    open: (id: string): Opened => {
      last = id;
      return { id, ...kept(id), form: formOf(kept(id).report) };
    },
    /** The report opened last; null once it was left. */
    last: () => last,
    leave: (): void => {
      last = null;
    },
    write: (id: string, base: number, next: Partial<Kept>): { revision: number; savedAt: string } => {
      const current = kept(id);
      if (bin.has(id)) throw new NianbaoError('report-removed');
      if (base !== current.revision) {
        throw new NianbaoError('stale-revision', { current: String(current.revision), base: String(base) });
      }
      const savedAt = now();
      const revision = base + 1;
      reports.set(id, { ...current, ...next, revision, editedAt: savedAt });
      return { revision, savedAt };
    },
  };
}
