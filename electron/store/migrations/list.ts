import type { Migration } from '../migrate.ts';
import * as firstTables from './001-first-tables.ts';
import * as unreadFigures from './002-unread-figures.ts';
import * as formsTable from './003-forms.ts';
import * as carriedSentences from './004-carried-sentences.ts';
import * as finishedSections from './005-finished-sections.ts';
import * as origins from './006-origins.ts';
import * as library from './007-library.ts';
import * as snapshots from './008-snapshots.ts';
import * as shortLines from './009-short-lines.ts';
import * as dismissals from './010-dismissals.ts';

/** Every step of the data file's shape, in rising order. A step that has been released is never edited. */
export const migrations: readonly Migration[] = [
  firstTables,
  unreadFigures,
  formsTable,
  carriedSentences,
  finishedSections,
  origins,
  library,
  snapshots,
  shortLines,
  dismissals,
];
