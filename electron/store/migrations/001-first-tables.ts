import { applicationId } from '../application.ts';
import type { Store } from '../store.ts';

export const version = 1;

/**
 * A report is one row for its facts, and a row each for every section and figure, so that a keystroke writes one
 * section and a number writes one figure. Long columns stand last in `report`: the library's list reads the short
 * ones without following a row's overflow pages. Moments are ISO 8601 in UTC, which sort as text.
 * Whole parts that are only ever read and written together are JSON, checked by their schema when read.
 */
export function up(db: Store): void {
  db.pragma(`application_id = ${applicationId}`);
  db.exec(`
    CREATE TABLE report (
      id TEXT PRIMARY KEY,
      year INTEGER NOT NULL,
      form TEXT NOT NULL,
      status TEXT NOT NULL,
      revision INTEGER NOT NULL,
      created_at TEXT NOT NULL,
      edited_at TEXT NOT NULL,
      agency_name TEXT NOT NULL,
      title_lines TEXT NOT NULL,
      agency TEXT NOT NULL,
      annex TEXT NOT NULL,
      sign_off TEXT NOT NULL,
      preface TEXT NOT NULL
    ) STRICT;
    CREATE INDEX report_by_agency ON report (agency_name, year, edited_at);

    CREATE TABLE section (
      report_id TEXT NOT NULL REFERENCES report (id) ON DELETE CASCADE,
      id TEXT NOT NULL,
      position INTEGER NOT NULL,
      slot TEXT NOT NULL,
      heading TEXT NOT NULL,
      numbered INTEGER NOT NULL CHECK (numbered IN (0, 1)),
      prose TEXT NOT NULL,
      PRIMARY KEY (report_id, id)
    ) STRICT;
    CREATE INDEX section_by_position ON section (report_id, position);

    CREATE TABLE figure (
      report_id TEXT NOT NULL REFERENCES report (id) ON DELETE CASCADE,
      indicator TEXT NOT NULL,
      value TEXT,
      note TEXT NOT NULL,
      PRIMARY KEY (report_id, indicator)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE unplaced (
      report_id TEXT NOT NULL REFERENCES report (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      text TEXT NOT NULL,
      why TEXT NOT NULL,
      PRIMARY KEY (report_id, position)
    ) STRICT;

    CREATE TABLE place (
      report_id TEXT PRIMARY KEY REFERENCES report (id) ON DELETE CASCADE,
      place TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE original (
      report_id TEXT NOT NULL REFERENCES report (id) ON DELETE CASCADE,
      sha256 TEXT NOT NULL,
      name TEXT NOT NULL,
      bytes BLOB NOT NULL,
      PRIMARY KEY (report_id, sha256)
    ) STRICT;

    CREATE TABLE source_text (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      added_at TEXT NOT NULL,
      characters INTEGER NOT NULL,
      text TEXT NOT NULL
    ) STRICT;

    CREATE TABLE picture (
      id TEXT PRIMARY KEY,
      mime TEXT NOT NULL,
      width INTEGER NOT NULL,
      height INTEGER NOT NULL,
      bytes BLOB NOT NULL
    ) STRICT;

    CREATE TABLE export (
      number INTEGER PRIMARY KEY,
      report_id TEXT NOT NULL REFERENCES report (id) ON DELETE CASCADE,
      path TEXT NOT NULL,
      kind TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX export_by_report ON export (report_id);
    CREATE INDEX export_by_path ON export (path);

    CREATE TABLE setting (
      key TEXT PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
  `);
}
