import { join } from 'node:path';
import Database from 'better-sqlite3';
import { openStore } from '../../electron/store/open.ts';

/**
 * Opens the folders "0", "1", … within argv[2], each at its moment after argv[3] (milliseconds since 1970), so that
 * several of these processes meet. Prints how many it opened; fails with the first error.
 */
const [, , parent = '', start = '0', rounds = '0'] = process.argv;
const apart = 40;

// The first connection of a process loads the addon, which would set the processes apart.
new Database(':memory:').close();
for (let round = 0; round < Number(rounds); round += 1) {
  while (Date.now() < Number(start) + round * apart);
  openStore(join(parent, String(round))).close();
}
process.stdout.write(rounds);
