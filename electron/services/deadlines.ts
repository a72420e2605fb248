import { z } from 'zod';
import { deadlinesSchema, type Deadlines } from '../../shared/report/deadline.ts';
import { jsonValue } from '../store/json.ts';
import { readSetting, writeSetting } from '../store/settings.ts';
import type { Store } from '../store/store.ts';

const key = 'deadlines';
const storedSchema = z.record(z.string(), z.unknown());

/** The days this office has set for itself, as far as they can be read; one that is no day does not cost the others. */
export function ownDeadlines(store: Store): Deadlines {
  const stored = storedSchema.safeParse(jsonValue(readSetting(store, key) ?? '')).data ?? {};
  return Object.entries(stored).reduce<Deadlines>(
    (days, [kind, day]) => ({ ...days, ...deadlinesSchema.safeParse({ [kind]: day }).data }),
    {},
  );
}

export function setDeadlines(store: Store, deadlines: Deadlines): void {
  writeSetting(store, key, JSON.stringify(deadlines));
}
