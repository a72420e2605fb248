import Database from 'better-sqlite3';
import { NianbaoError } from '../../shared/api/errors.ts';
import { openStore } from '../../electron/store/open.ts';

/**
 * Opens the folder in argv[2] as somebody without special rights, and prints the code of the failure, "opened" if there
 * is none. The rights are given up only here, after everything the process runs has been read.
 */
const [, , folder = ''] = process.argv;
const nobody = 65_534;

new Database(':memory:').close();
if (process.getuid?.() === 0) {
  process.setgid?.(nobody);
  process.setuid?.(nobody);
}

function outcome(): string {
  try {
    openStore(folder).close();
    return 'opened';
  } catch (error) {
    if (error instanceof NianbaoError) return error.failure.code;
    throw error;
  }
}

process.stdout.write(outcome());
