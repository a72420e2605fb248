import { rm } from 'node:fs/promises';
import type { TestProject } from 'vitest/node';
import { browserPath, buildRenderer } from '../renderer/dev/window.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the built renderer; '' where there is no browser to show it. */
    renderer: string;
  }
}

/** Builds the renderer once for all tests of the window. */
export default async function provideRenderer(project: TestProject): Promise<() => Promise<void>> {
  const folder = browserPath === '' ? '' : await buildRenderer();
  project.provide('renderer', folder);
  return async () => {
    if (folder !== '') await rm(folder, { recursive: true, force: true });
  };
}
