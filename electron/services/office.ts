import { officeSchema, plainOffice, type Office } from '../../shared/checks/office.ts';
import { jsonValue } from '../store/json.ts';
import { readSetting, writeSetting } from '../store/settings.ts';
import type { Store } from '../store/store.ts';

const key = 'office';

/** What this office has settled for its checks; nothing where that cannot be read: then every rule speaks. */
export const ownOffice = (store: Store): Office =>
  officeSchema.safeParse(jsonValue(readSetting(store, key) ?? '')).data ?? plainOffice;

export function setOffice(store: Store, office: Office): void {
  writeSetting(store, key, JSON.stringify(office));
}
