import { randomUUID } from 'node:crypto';
import type { Answer } from '../../shared/api/contract.ts';
import { openStore } from '../store/open.ts';
import { getPicture } from '../store/pictures.ts';
import { createAfterwards } from './afterwards.ts';
import { inThisThread, type JobPlace } from './apart.ts';
import { createDispatch } from './dispatch.ts';
import type { Context } from './context.ts';
import { handlers } from './handlers.ts';
import { createWorks } from './long-work.ts';
import type { Shell } from './shell.ts';

/** The program without its window: what a composition root gives to a host. */
export type Program = {
  /** Never rejects: a failure is an answer. */
  dispatch: (name: string, input: unknown) => Promise<Answer<unknown>>;
  /** A stored picture by its SHA-256, for the window to show. */
  picture: (id: string) => { mime: string; bytes: Uint8Array } | null;
  close: () => void;
};

/** Opens the store and makes the program. Throws what openStore throws. */
export function openProgram(options: {
  dataFolder: string;
  shell: Shell;
  version: string;
  /** Where long jobs are done; in this thread if it is not said. */
  jobs?: JobPlace;
  /** Another clock than the machine's. */
  now?: () => string;
}): Program {
  const store = openStore(options.dataFolder);
  const afterwards = createAfterwards();
  const context: Context = {
    now: () => new Date().toISOString(),
    ...options,
    apart: options.jobs?.apart ?? inThisThread,
    store,
    newId: randomUUID,
    works: createWorks(),
    afterwards: afterwards.add,
  };
  const dispatch = createDispatch(handlers, context);
  return {
    dispatch: (name, input) => {
      afterwards.settle();
      return dispatch(name, input);
    },
    picture: (id) => getPicture(store, id),
    close: () => {
      options.jobs?.close();
      afterwards.settle();
      store.close();
    },
  };
}
