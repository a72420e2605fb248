import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { findBrowser } from '../../electron/host/chromium/find.ts';
import { ensureBuilt } from '../../electron/host/launch/built.ts';
import { sampleReport } from '../../electron/services/sample.ts';
import { openStore } from '../../electron/store/open.ts';
import { insertReport } from '../../electron/store/reports.ts';
import { sectionPlace } from '../../shared/api/place.ts';
import { carriedSentences } from '../../shared/report/carried.ts';
import { emptyProse } from '../../shared/report/prose.ts';
import type { Report, Section } from '../../shared/report/report.ts';
import { proseOfCharacters } from './make/long-prose.ts';
import { frameCount, heardKeys, listenToKeys, mean, threadWork } from './make/probe.ts';
import { ask, programOn } from './make/program.ts';
import { closeWindow, openLibraryWindow } from './make/windows.ts';
import type { Samples, Subject } from './subject.ts';
import type { SubjectName } from './result.ts';

const characters = 50_000;

/** Keys of one round, and the milliseconds between two of them: somebody who types fast. */
const burst = 20;
const gap = (at: number): number => 55 + ((at * 7) % 31);

/** Until what opening started is over (the first checks run 0.7 s after), and after typing until it is saved and checked. */
const settling = 1800;

/** How a report comes by its prose: written in it, taken over from last year with no sentence read so far, or not at all. */
type Origin = 'written' | 'carried' | 'none';

/** The sample report with its prose replaced: that many sections, together of `characters`, or all of them empty. */
function withProse(sections: number, origin: Origin): Report {
  const report = sampleReport(randomUUID);
  const each = Math.ceil(characters / sections);
  const made = Array.from({ length: sections }, (_, at): Section => {
    const known = report.sections[at] ?? report.sections.at(-1);
    if (!known) throw new Error('the sample has no sections');
    const prose = origin === 'none' ? emptyProse() : proseOfCharacters(each, 1 + at * 1000);
    return { ...known, id: randomUUID(), prose, ...(origin === 'carried' ? { carried: carriedSentences(prose) } : {}) };
  });
  return { ...report, sections: made };
}

type Typed = { id: string; place: string };

/** Puts a report into the library with the clerk in its middle section. */
function put(dataFolder: string, report: Report): Typed {
  const store = openStore(dataFolder);
  const id = randomUUID();
  insertReport(store, { id, report, now: new Date().toISOString() });
  store.close();
  const middle = report.sections[Math.floor(report.sections.length / 2)]?.id ?? '';
  return { id, place: sectionPlace(middle) };
}

/** Opens the report from the list and sets the caret into its middle paragraph. */
async function open(page: Page, { id, place }: Typed): Promise<void> {
  await page.getByTestId(`report-${id}`).click();
  await page.getByTestId(`step-${place}`).click();
  await page.getByTestId('prose-editor').waitFor();
  await page.evaluate(() => {
    const paragraphs = [...document.querySelectorAll<HTMLElement>('[data-testid="prose-editor"] > p')];
    paragraphs[Math.floor(paragraphs.length / 2)]?.scrollIntoView({ block: 'center' });
  });
  const paragraphs = page.locator('[data-testid="prose-editor"] > p');
  await paragraphs.nth(Math.floor((await paragraphs.count()) / 2)).click();
  await page.waitForTimeout(settling);
}

async function typeBurst(page: Page): Promise<void> {
  for (let at = 0; at < burst; at += 1) {
    await page.keyboard.press(at % 5 === 4 ? '2' : 'a');
    await page.waitForTimeout(gap(at));
  }
  await page.waitForTimeout(settling);
}

function typing(name: SubjectName, label: string, sections: number, origin: Origin = 'written'): Subject {
  return {
    name,
    label,
    floorLabel: '同一窗口里打开空白报告，在空白正文里输入',
    rounds: { warmUp: 1, timed: 10 },
    window: true,
    prepare: async (folder) => {
      const executablePath = findBrowser({ platform: process.platform, env: process.env, exists: existsSync });
      if (executablePath === null) throw new Error('no browser');
      ensureBuilt(fileURLToPath(new URL('../..', import.meta.url)));
      const dataFolder = join(folder, 'data');
      const long = put(dataFolder, withProse(sections, origin));
      const empty = put(dataFolder, withProse(sections, 'none'));
      const program = programOn(dataFolder);
      await ask(program, 'report.left', {});
      const window = await openLibraryWindow({ executablePath, profile: join(folder, 'profile') }, program, long.id);
      const { page } = window;
      await listenToKeys(page);
      const worked = await threadWork(page);
      const count = () => ({ frames: frameCount(), work: mean() });
      const counts = { program: count(), floor: count() };
      const type = async (report: Typed, { frames: long, work }: ReturnType<typeof count>): Promise<Samples> => {
        await open(page, report);
        await heardKeys(page);
        const before = await worked();
        await typeBurst(page);
        work.add(((await worked()) - before) / burst);
        const { keys, frames } = await heardKeys(page);
        if (keys.length !== burst) throw new Error(`${keys.length} keys were heard`);
        long.add(frames);
        await page.getByTestId('save-state').filter({ hasText: '已保存' }).waitFor();
        await page.getByTestId('back-to-library').click();
        return keys;
      };
      return {
        program: () => type(long, counts.program),
        floor: () => type(empty, counts.floor),
        longFrames: () => ({ program: counts.program.frames.take(), floor: counts.floor.frames.take() }),
        work: () => ({ program: counts.program.work.take(), floor: counts.floor.work.take() }),
        close: () => closeWindow(window),
      };
    },
  };
}

/** A key in the middle of a report of 50,000 characters in ten sections, with saving and the checks going on. */
export const keystroke = typing('keystroke', `在${characters}字的报告（十章）里按键到显示`, 10);

/** The same with all of it in one section. */
export const keystrokeSection = typing('keystroke-section', `在${characters}字的一章里按键到显示`, 1);

/** In ten sections again, all of it taken over from last year and marked sentence by sentence. */
export const keystrokeCarried = typing(
  'keystroke-carried',
  `在沿用上年、一句都还没有核对的${characters}字报告（十章）里按键到显示`,
  10,
  'carried',
);
