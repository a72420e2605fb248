import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * What a browser offers to do with other people's pages and must not with a report: translate it, remember its
 * addresses and phone numbers, look words up, guess the next page.
 */
const preferences = {
  translate: { enabled: false },
  autofill: { profile_enabled: false, credit_card_enabled: false },
  credentials_enable_service: false,
  browser: { enable_spellchecking: false },
  spellcheck: { use_spelling_service: false },
  net: { network_prediction_options: 2 },
};

/** Makes a fresh profile with those offers off; one that is there stays as it is. */
export async function prepareProfile(profile: string): Promise<void> {
  const folder = join(profile, 'Default');
  const file = join(folder, 'Preferences');
  if (existsSync(file)) return;
  await mkdir(folder, { recursive: true });
  await writeFile(file, JSON.stringify(preferences));
}
