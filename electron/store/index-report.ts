import { sectionPlace } from '../../shared/api/place.ts';
import type { Form } from '../../shared/forms/form.ts';
import { findForm, forms } from '../../shared/forms/forms.ts';
import type { Change } from '../../shared/report/change.ts';
import {
  factsPassages,
  figurePassages,
  passagesOf,
  prefacePassages,
  sectionPassages,
  signOffPassages,
  unplacedPassages,
  type Passage,
} from '../../shared/report/passages.ts';
import type { Prose } from '../../shared/report/prose.ts';
import type { Report } from '../../shared/report/report.ts';
import { loadFigures } from './figures.ts';
import { loadedForms } from './forms.ts';
import { ownerNumber, removePassages, writePassages } from './passages.ts';
import { loadRow } from './report-row.ts';
import { loadSections } from './sections.ts';
import type { Store } from './store.ts';
import { loadUnplaced } from './unplaced.ts';

const formOf = (db: Store, key: string): Form | null => findForm(key, forms) ?? findForm(key, loadedForms(db)) ?? null;

/** Makes the whole report searchable: one that is new. */
export function indexReport(db: Store, id: string, report: Report): void {
  const owner = ownerNumber(db, { kind: 'report', id });
  for (const [place, passages] of passagesOf(report, formOf(db, report.form)))
    writePassages(db, owner, place, passages);
}

/** The parts of the report that were read for the index already; each is read once and only if it is needed. */
function reader(db: Store, id: string) {
  const once = <T>(read: () => T): (() => T) => {
    let kept: { value: T } | null = null;
    return () => (kept ??= { value: read() }).value;
  };
  return {
    parts: once(() => loadRow(db, id).parts),
    sections: once(() => loadSections(db, id)),
    figures: once(() => loadFigures(db, id)),
  };
}

type Reader = ReturnType<typeof reader>;

/** The passages of a place as the store has it now; null where there is no such place any more. */
function passagesAt(db: Store, id: string, place: string, read: Reader): Passage[] | null {
  switch (place) {
    case 'facts':
      return factsPassages(read.parts());
    case 'preface':
      return prefacePassages({ ...read.parts(), sections: read.sections() });
    case 'signOff':
      return signOffPassages(read.parts());
    case 'unplaced':
      return unplacedPassages({ unplaced: loadUnplaced(db, id) });
    case 'table':
      return figurePassages({ figures: read.figures() }, formOf(db, read.parts().form));
    default: {
      const section = read.sections().find((one) => sectionPlace(one.id) === place);
      return section ? sectionPassages(section, { figures: read.figures() }) : null;
    }
  }
}

const shows = (prose: Prose, indicators: ReadonlySet<string>): boolean => {
  const text = JSON.stringify(prose);
  return text.includes('"figure"') && [...indicators].some((id) => text.includes(`"indicator":${JSON.stringify(id)}`));
};

/** The places whose text changes may have altered. */
function touchedPlaces(changes: readonly Change[], read: Reader): Set<string> {
  const places = new Set<string>();
  const indicators = new Set<string>();
  for (const change of changes) {
    switch (change.kind) {
      case 'facts':
        places.add('facts').add('preface');
        break;
      case 'preface':
      case 'moveSection':
        places.add('preface');
        break;
      case 'prose':
        places.add(sectionPlace(change.section));
        break;
      case 'heading':
      case 'removeSection':
        places.add(sectionPlace(change.section)).add('preface');
        break;
      case 'addSection':
        places.add(sectionPlace(change.section.id)).add('preface');
        break;
      case 'figure':
        places.add('table');
        indicators.add(change.indicator);
        break;
      case 'form':
        places.add('table');
        for (const { id } of read.sections()) places.add(sectionPlace(id));
        break;
      case 'annex':
      case 'signOff':
        places.add('signOff');
        break;
      case 'unplaced':
        places.add('unplaced');
        break;
      case 'carried':
      case 'done':
      case 'dismissals':
        break;
    }
  }
  if (indicators.size > 0) {
    for (const { id, prose } of read.sections()) if (shows(prose, indicators)) places.add(sectionPlace(id));
  }
  return places;
}

/** The prose alone was typed in: it is at hand, so that nothing of the report needs to be read for it. */
function onlyProse(changes: readonly Change[]): Map<string, Prose> | null {
  const proses = new Map<string, Prose>();
  for (const change of changes) {
    if (change.kind === 'carried' || change.kind === 'done') continue;
    if (change.kind !== 'prose') return null;
    proses.set(change.section, change.prose);
  }
  return proses;
}

const hasFigure = (prose: Prose): boolean => JSON.stringify(prose).includes('"type":"figure"');

/** Brings the index of a report to what these changes, which are written already, have made of it. */
export function indexChanges(db: Store, id: string, changes: readonly Change[]): void {
  const owner = ownerNumber(db, { kind: 'report', id });
  const read = reader(db, id);
  const proses = onlyProse(changes);
  if (proses) {
    for (const [section, prose] of proses) {
      const heading = db
        .prepare<[report: string, id: string], string>('SELECT heading FROM section WHERE report_id = ? AND id = ?')
        .pluck()
        .get(id, section);
      if (heading === undefined) continue;
      const figures = hasFigure(prose) ? read.figures() : {};
      writePassages(db, owner, sectionPlace(section), sectionPassages({ heading, prose }, { figures }));
    }
    return;
  }
  for (const place of touchedPlaces(changes, read)) {
    const passages = passagesAt(db, id, place, read);
    if (passages === null) removePassages(db, owner, place);
    else writePassages(db, owner, place, passages);
  }
}
