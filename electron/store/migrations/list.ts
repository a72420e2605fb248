import type { Migration } from '../migrate.ts';
import * as firstTables from './001-first-tables.ts';

/** Every step of the data file's shape, in rising order. A step that has been released is never edited. */
export const migrations: readonly Migration[] = [firstTables];
