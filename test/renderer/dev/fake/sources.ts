import { randomUUID } from 'node:crypto';
import { NianbaoError } from '../../../../shared/api/errors.ts';
import type { Handlers } from './handlers.ts';
import { fakeSourceSearch } from './search.ts';
import { now, type Shelf } from './shelf.ts';

/** Source texts. */
export function fakeSources({ sources, bin, texts }: Shelf): Handlers<'sources'> {
  return {
    'sources.list': () =>
      texts().map(({ id, name, addedAt, text }) => ({ id, name, addedAt, characters: text.length })),
    'sources.keep': ({ name, text }) => {
      const id = randomUUID();
      sources.set(id, { id, name, text, addedAt: now() });
      return { id };
    },
    'sources.rename': ({ id, name }) => {
      const found = sources.get(id);
      if (found) sources.set(id, { ...found, name });
      return {};
    },
    'sources.remove': ({ id }) => {
      bin.set(id, now());
      return {};
    },
    'sources.restore': ({ id }) => {
      bin.delete(id);
      return {};
    },
    'sources.search': ({ text }) => fakeSourceSearch(texts(), text),
    'sources.read': ({ id }) => {
      const found = sources.get(id);
      if (!found) throw new NianbaoError('not-found', { what: '素材' });
      return { id, name: found.name, text: found.text };
    },
  };
}
