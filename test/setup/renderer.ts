import { rm } from 'node:fs/promises';
import type { TestProject } from 'vitest/node';
import { browserPath, buildRenderer, type RendererMode } from '../renderer/dev/window.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folders of the built renderer; null where there is no browser to show it. */
    renderer: Record<RendererMode, string> | null;
  }
}

/** Builds the renderer once for all tests of the window. */
export default async function provideRenderer(project: TestProject): Promise<() => Promise<void>> {
  const built =
    browserPath === ''
      ? null
      : { production: await buildRenderer('production'), development: await buildRenderer('development') };
  project.provide('renderer', built);
  return async () => {
    for (const folder of Object.values(built ?? {})) await rm(folder, { recursive: true, force: true });
  };
}
