import type Database from 'better-sqlite3';

/** An open data file, as openStore gives it. Query functions take it as their first argument. */
export type Store = Database.Database;
