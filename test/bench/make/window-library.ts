import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from '../../../electron/host/chromium/find.ts';
import { ensureBuilt } from '../../../electron/host/launch/built.ts';
import { summarySchema } from '../../../shared/api/contract.ts';
import { fillLibrary } from './many-reports.ts';
import { ask, programOn } from './program.ts';
import type { WindowPlace } from './windows.ts';

/** A full library and where its window and the empty one live; `first` is the id of the report listed first. */
export type WindowLibrary = { dataFolder: string; first: string; full: WindowPlace; empty: WindowPlace };

/**
 * Makes them in an empty folder, and the built renderer where it is missing or older than its sources. Throws if there
 * is no browser. The profiles are kept from one start to the next, as on a clerk's machine.
 */
export async function windowLibrary(folder: string, quick: boolean): Promise<WindowLibrary> {
  const executablePath = findBrowser({ platform: process.platform, env: process.env, exists: existsSync });
  if (executablePath === null) throw new Error('no browser');
  ensureBuilt(fileURLToPath(new URL('../../..', import.meta.url)));
  const dataFolder = join(folder, 'data');
  fillLibrary(dataFolder, 'many', quick);
  const program = programOn(dataFolder);
  const summaries = summarySchema.array().parse(await ask(program, 'library.list', {}));
  program.close();
  return {
    dataFolder,
    first: summaries[0]?.id ?? '',
    full: { executablePath, profile: join(folder, 'full-profile') },
    empty: { executablePath, profile: join(folder, 'empty-profile') },
  };
}
