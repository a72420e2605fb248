import { deadlinesSchema, type Deadlines } from '../../shared/report/deadline.ts';
import { readSetting, writeSetting } from '../store/settings.ts';
import type { Store } from '../store/store.ts';

const key = 'deadlines';

/** The days this office has set for itself; none where the setting was never made or cannot be read. */
export function ownDeadlines(store: Store): Deadlines {
  const text = readSetting(store, key);
  if (text === null) return {};
  try {
    return deadlinesSchema.safeParse(JSON.parse(text)).data ?? {};
  } catch {
    return {};
  }
}

export function setDeadlines(store: Store, deadlines: Deadlines): void {
  writeSetting(store, key, JSON.stringify(deadlines));
}
