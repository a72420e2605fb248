import { usualView, viewSchema, type View } from '../../shared/api/view.ts';
import { jsonValue } from '../store/json.ts';
import { readSetting, writeSetting } from '../store/settings.ts';
import type { Store } from '../store/store.ts';

const key = 'view';

/** How the clerk likes the window; one that cannot be read is the usual one, which costs a click and no work. */
export function ownView(store: Store): View {
  const stored = readSetting(store, key);
  return stored === null ? usualView : (viewSchema.safeParse(jsonValue(stored)).data ?? usualView);
}

export function setView(store: Store, view: View): void {
  writeSetting(store, key, JSON.stringify(view));
}
