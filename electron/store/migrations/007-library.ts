import type { Store } from '../store.ts';

export const version = 7;

/**
 * The bin, what happened to a report, and the search over everything.
 *
 * What is in the bin stands in tables of its own: a column added to `report` would lie behind its long ones and make the
 * list read them.
 *
 * `passage` holds the searched texts, `passage_index` the pairs of their characters under the same number (see
 * shared/search/grams.ts); the index keeps no text of its own. `searched` gives every report and source text a number; the
 * numbers of its passages begin with it (see passage-numbers.ts), so that a hit tells whose it is without being looked up.
 * What has no row in `searched` is indexed when the file is opened (see index-missing.ts).
 */
export function up(db: Store): void {
  db.exec(`
    CREATE TABLE removed_report (
      report_id TEXT PRIMARY KEY REFERENCES report (id) ON DELETE CASCADE,
      at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE removed_source (
      source_id TEXT PRIMARY KEY REFERENCES source_text (id) ON DELETE CASCADE,
      at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE report_event (
      number INTEGER PRIMARY KEY,
      report_id TEXT NOT NULL REFERENCES report (id) ON DELETE CASCADE,
      at TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('status', 'copied')),
      from_status TEXT,
      to_status TEXT NOT NULL,
      reason TEXT NOT NULL
    ) STRICT;
    CREATE INDEX report_event_by_report ON report_event (report_id);
    CREATE INDEX copied_report ON report_event (report_id) WHERE kind = 'copied';

    CREATE TABLE searched (
      number INTEGER PRIMARY KEY,
      report_id TEXT UNIQUE REFERENCES report (id) ON DELETE CASCADE,
      source_id TEXT UNIQUE REFERENCES source_text (id) ON DELETE CASCADE,
      CHECK ((report_id IS NULL) <> (source_id IS NULL))
    ) STRICT;
    CREATE TABLE passage (
      number INTEGER PRIMARY KEY,
      searched INTEGER NOT NULL REFERENCES searched (number) ON DELETE CASCADE,
      place TEXT NOT NULL,
      line INTEGER NOT NULL,
      text TEXT NOT NULL,
      anchors TEXT
    ) STRICT;
    CREATE INDEX passage_by_place ON passage (searched, place, line);
    CREATE VIRTUAL TABLE passage_index USING fts5 (
      grams, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0'
    );
    CREATE TRIGGER passage_gone AFTER DELETE ON passage BEGIN
      DELETE FROM passage_index WHERE rowid = old.number;
    END;
  `);
}
