import { join } from 'node:path';
import Database from 'better-sqlite3';
import { contract } from '../../shared/api/contract.ts';
import { readQuery } from '../../shared/search/query.ts';
import { storeFileName } from '../../electron/store/open.ts';
import { mostReports } from './make/many-reports.ts';
import { mostLibrary } from './make/most-library.ts';
import { ask, programOn } from './make/program.ts';
import type { Subject } from './subject.ts';
import type { SubjectName } from './result.ts';

/**
 * The same question to the full-text index, joined to the rows an answer is made of: every report it is found in with its
 * year, agency and number of hits, and of the thirty that are shown the first passage. A passage's number begins with its
 * owner's (passage-numbers.ts), so that nothing is looked up that need not be.
 */
const bare = `
  WITH hit AS (
    SELECT rowid >> 24 AS owner, count(*) AS hits, min(rowid) AS first
    FROM passage_index WHERE passage_index MATCH ? GROUP BY 1
  ), listed AS (
    SELECT report.id, year, agency_name, hits, first, count(*) OVER () AS reports
    FROM hit
    JOIN searched ON searched.number = owner
    JOIN report ON report.id = report_id
    ORDER BY year DESC, agency_name
    LIMIT 30
  )
  SELECT * FROM listed JOIN report USING (id) JOIN passage ON passage.number = first`;

function search(name: SubjectName, text: string): Subject {
  return {
    name,
    label: `在${mostReports}份报告里搜索“${text}”`,
    floorLabel: '直接查询全文索引，连上要显示的各行',
    rounds: { warmUp: 10, timed: 60 },
    window: false,
    prepare: (folder, quick) => {
      const dataFolder = mostLibrary(folder, quick);
      const program = programOn(dataFolder);
      const db = new Database(join(dataFolder, storeFileName), { readonly: true });
      const select = db.prepare<[match: string]>(bare);
      const match = readQuery(text)?.match ?? '';
      return {
        program: async () => {
          const found = contract['library.search'].output.parse(await ask(program, 'library.search', { text }));
          if (found.hits === 0) throw new Error('nothing was found');
        },
        floor: () => {
          if (select.all(match).length === 0) throw new Error('nothing was found');
        },
        close: () => {
          db.close();
          program.close();
        },
      };
    },
  };
}

/** A word that stands in nearly every report. */
export const searchCommon = search('search-common', '信息公开');

/** A name that is in one report of fifty. */
export const searchPlace = search('search-place', '东青岚');
