import type { Change } from '../../shared/report/change.ts';
import { NianbaoError } from '../../shared/api/errors.ts';
import { writeDismissals } from './dismissals.ts';
import { replaceFigures, writeFigure } from './figures.ts';
import { indexChanges } from './index-report.ts';
import { isFinal, writeFacts, writeForm, writePart } from './report-row.ts';
import { advance, type Saved, type Write } from './revision.ts';
import {
  addSection,
  moveSection,
  removeSection,
  writeCarried,
  writeDone,
  writeHeading,
  writeProse,
} from './sections.ts';
import type { Store } from './store.ts';
import { writing } from './transaction.ts';
import { writeUnplaced } from './unplaced.ts';

/**
 * Writes what a clerk did, all of it or none, as one new revision. The report then equals applyChange of
 * shared/report/change.ts folded over the same changes. Only the rows a change is about are written.
 * Throws NianbaoError 'not-found', 'stale-revision' if `base` is not the report's revision, and 'report-final' if it has been
 * made final, with nothing written.
 */
export function applyChanges(db: Store, { changes, ...write }: Write & { changes: readonly Change[] }): Saved {
  return writing(db, () => {
    const saved = advance(db, write);
    if (isFinal(db, write.id)) throw new NianbaoError('report-final');
    for (const change of changes) writeChange(db, write.id, change);
    indexChanges(db, write.id, changes);
    return saved;
  });
}

function writeChange(db: Store, report: string, change: Change): void {
  switch (change.kind) {
    case 'facts':
      return writeFacts(db, report, change);
    case 'preface':
      return writePart(db, report, 'preface', change.preface);
    case 'prose':
      return writeProse(db, report, change.section, change.prose);
    case 'heading':
      return writeHeading(db, report, { id: change.section, heading: change.heading, numbered: change.numbered });
    case 'carried':
      return writeCarried(db, report, change.section, change.carried);
    case 'done':
      return writeDone(db, report, change.section, change.done);
    case 'addSection':
      return addSection(db, report, change.section, change.at);
    case 'removeSection':
      return removeSection(db, report, change.section);
    case 'moveSection':
      return moveSection(db, report, change.section, change.to);
    case 'figure':
      return writeFigure(db, report, change.indicator, change.figure);
    case 'form':
      writeForm(db, report, change.form);
      return replaceFigures(db, report, change.figures);
    case 'annex':
      return writePart(db, report, 'annex', change.annex);
    case 'signOff':
      return writePart(db, report, 'signOff', change.signOff);
    case 'unplaced':
      return writeUnplaced(db, report, change.unplaced);
    case 'dismissals':
      return writeDismissals(db, report, change.dismissals);
  }
}
