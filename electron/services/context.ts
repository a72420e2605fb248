import type { Store } from '../store/store.ts';
import type { Afterwards } from './afterwards.ts';
import type { Apart } from './apart.ts';
import type { Works } from './long-work.ts';
import type { Shell } from './shell.ts';

/** What every use case works with. Time and ids come from here, so that tests can set them. */
export type Context = Work & {
  shell: Shell;
  dataFolder: string;
  version: string;
  apart: Apart;
  works: Works;
  afterwards: Afterwards['add'];
};

/** The part of it that use cases without a window need. */
export type Work = {
  store: Store;
  /** The present moment, ISO 8601 in UTC. */
  now: () => string;
  newId: () => string;
};
