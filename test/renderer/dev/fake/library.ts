import { randomUUID } from 'node:crypto';
import { findForm, formForYear } from '../../../../shared/forms/forms.ts';
import { none } from '../../../../shared/forms/none.ts';
import { carrySentences } from '../../../../shared/report/carry.ts';
import { agencyNamed, newReport, reportFrom } from '../../../../shared/report/create.ts';
import { sampleReport } from '../sample-report.ts';
import type { Handlers } from './handlers.ts';
import { fakeSearch, fakeSourceSearch } from './search.ts';
import { now, type Shelf } from './shelf.ts';

/** The list of reports: beginning one, the bin, searching. */
export function fakeLibrary({ reports, sources, events, bin, ...shelf }: Shelf): Handlers<'library'> {
  const { kept, put, open, summary, list, texts } = shelf;
  return {
    'library.list': list,
    'library.agencies': () => [
      ...new Map([...reports.values()].map(({ report }) => [report.agency.name, report.agency])).values(),
    ],
    'library.new': ({ agency, year, form, from, prose }) => {
      const chosen = findForm(form) ?? formForYear(year);
      const named = agencyNamed(agency);
      return open(
        put(
          from === null
            ? newReport(named, year, chosen, randomUUID)
            : reportFrom(kept(from).report, named, year, chosen, randomUUID, prose),
        ),
      );
    },
    'library.carry': ({ from, agency, year, form, prose }) => ({
      sentences: carrySentences(kept(from).report, agency, year, findForm(form) ?? none, prose),
    }),
    'library.sample': () => open(put(sampleReport())),
    'library.duplicate': ({ id }) => {
      const copy = put(kept(id).report);
      const title = kept(id).report.titleLines.join('');
      events.set(copy, [{ at: now(), kind: 'copied', from: null, to: 'drafting', reason: title }]);
      return open(copy);
    },
    'library.remove': ({ id }) => {
      kept(id);
      bin.set(id, now());
      return {};
    },
    'library.restore': ({ id }) => {
      bin.delete(id);
      return {};
    },
    'library.bin': () => ({
      reports: [...bin].flatMap(([id, removedAt]) => {
        if (!reports.has(id)) return [];
        const { title, agency, year } = summary(id);
        return [{ id, title, agency, year, removedAt }];
      }),
      sources: [...bin].flatMap(([id, removedAt]) => {
        const source = sources.get(id);
        return source ? [{ id, name: source.name, characters: source.text.length, removedAt }] : [];
      }),
    }),
    'library.empty': (named) => {
      const gone = [...named.reports, ...named.sources].filter((id) => bin.delete(id));
      for (const id of gone) {
        reports.delete(id);
        sources.delete(id);
      }
      return { deleted: gone.length };
    },
    'library.search': (wanted) => ({
      ...fakeSearch(
        list().map((line) => ({ summary: line, report: kept(line.id).report })),
        wanted,
      ),
      sources: fakeSourceSearch(texts(), wanted.text),
    }),
  };
}
