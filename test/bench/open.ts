import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Page } from 'playwright-core';
import { z } from 'zod';
import type { Program } from '../../electron/services/program.ts';
import { storeFileName } from '../../electron/store/open.ts';
import { summarySchema } from '../../shared/api/contract.ts';
import { sectionPlace } from '../../shared/api/place.ts';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findBrowser } from '../../electron/host/chromium/find.ts';
import { ensureBuilt } from '../../electron/host/launch/built.ts';
import { mostReports } from './make/many-reports.ts';
import { mostLibrary } from './make/most-library.ts';
import { ask, programOn } from './make/program.ts';
import { closeWindow, openBareWindow, openLibraryWindow } from './make/windows.ts';
import type { Samples, Subject } from './subject.ts';

const placed = z.object({ report: z.object({ sections: z.array(z.object({ id: z.string() })) }) });

/** From the click on a line of the list to the painted section with its text. */
async function openFromList(page: Page, id: string): Promise<number> {
  return page.evaluate(
    (wanted) =>
      new Promise<number>((done) => {
        const line = document.querySelector<HTMLElement>(`[data-testid="report-${wanted}"]`);
        const start = performance.now();
        line?.click();
        const look = (): void => {
          const text = document.querySelector('[data-testid="prose-editor"]')?.textContent ?? '';
          if (text === '') requestAnimationFrame(look);
          else requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
        };
        look();
      }),
    id,
  );
}

/** The same rows fetched over the same bridge and put on the page as they are. */
async function openBare(page: Page, id: string): Promise<number> {
  return page.evaluate(async (wanted) => {
    const start = performance.now();
    const api: unknown = Reflect.get(window, 'api');
    const call: unknown = typeof api === 'object' && api !== null ? Reflect.get(api, 'call') : null;
    if (typeof call !== 'function') throw new Error('no bridge');
    const answer: unknown = await Reflect.apply(call, api, ['bare', { id: wanted }]);
    const text = JSON.stringify(answer);
    const rows = text.match(/[\u4e00-\u9fa5][^"\\]*/g) ?? [];
    const body = document.createElement('main');
    for (const row of rows) body.append(Object.assign(document.createElement('p'), { textContent: row }));
    document.body.replaceChildren(body);
    return new Promise<number>((done) =>
      requestAnimationFrame(() => setTimeout(() => done(performance.now() - start))),
    );
  }, id);
}

/** Answers with the rows of a report as they lie in the file. */
function bareProgram(db: Database.Database): Program {
  const selects = [
    'SELECT * FROM report WHERE id = ?',
    'SELECT * FROM section WHERE report_id = ?',
    'SELECT * FROM figure WHERE report_id = ?',
    'SELECT * FROM unplaced WHERE report_id = ?',
  ].map((sql) => db.prepare<[id: string]>(sql));
  return {
    dispatch: (_, input) => {
      const { id } = z.object({ id: z.string() }).parse(input);
      return Promise.resolve({ ok: true, value: selects.map((select) => select.all(id)) });
    },
    picture: () => null,
    close: () => {},
  };
}

/** A report opened from the list of the fullest library. */
export const open: Subject = {
  name: 'open',
  label: `在${mostReports}份报告的列表里点开一份到看见正文`,
  floorLabel: '查询同样的各行，原样放到空白页上',
  rounds: { warmUp: 5, timed: 40 },
  window: true,
  prepare: async (folder, quick) => {
    const executablePath = findBrowser({ platform: process.platform, env: process.env, exists: existsSync });
    if (executablePath === null) throw new Error('no browser');
    ensureBuilt(fileURLToPath(new URL('../..', import.meta.url)));
    const dataFolder = mostLibrary(folder, quick);
    const program = programOn(dataFolder);
    const ids = await shownFirst(program);
    const db = new Database(join(dataFolder, storeFileName), { readonly: true });
    const place = (profile: string) => ({ executablePath, profile: join(folder, profile) });
    const full = await openLibraryWindow(place('full-profile'), program, ids[0] ?? '');
    const bare = await openBareWindow(place('bare-profile'), bareProgram(db));
    const idOf = (round: number): string => ids[round % ids.length] ?? '';
    return {
      program: async (round): Promise<Samples> => {
        const took = await openFromList(full.page, idOf(round));
        await full.page.getByTestId('back-to-library').click();
        await full.page.getByTestId(`report-${idOf(round + 1)}`).waitFor();
        await full.page.waitForTimeout(300);
        return [took];
      },
      floor: async (round): Promise<Samples> => [await openBare(bare.page, idOf(round))],
      close: async () => {
        await closeWindow(full);
        await closeWindow(bare);
        db.close();
      },
    };
  },
};

/** Reports at the top of the list, each left in one of its sections. */
async function shownFirst(program: Program): Promise<string[]> {
  const summaries = summarySchema.array().parse(await ask(program, 'library.list', {}));
  const newest = Math.max(...summaries.map(({ year }) => year));
  const ids = summaries.filter(({ year }) => year === newest).map(({ id }) => id);
  for (const id of ids) {
    const { report } = placed.parse(await ask(program, 'report.open', { id }));
    await ask(program, 'report.place', { id, place: sectionPlace(report.sections[1]?.id ?? '') });
  }
  await ask(program, 'report.left', {});
  return ids;
}
