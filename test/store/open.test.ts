import { copyFileSync, existsSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { sqliteCode } from '../../electron/store/failure.ts';
import { requireNodeApi } from '../../electron/store/node-api.ts';
import { openStore, storeFileName } from '../../electron/store/open.ts';
import { readSetting, writeSetting } from '../../electron/store/settings.ts';
import { closedStore, contentOf, failureOf, openedStore, temporaryFolder } from './folder.ts';

describe('a data folder', () => {
  test('is made with all folders above it', () => {
    const folder = join(temporaryFolder(), '数据', '年报');
    openedStore(folder);
    expect(existsSync(join(folder, storeFileName))).toBe(true);
  });

  test('that is a file is refused, and the file stays', () => {
    const file = join(temporaryFolder(), 'data');
    writeFileSync(file, '别的内容');
    expect(failureOf(() => openStore(file))).toEqual({ code: 'store-folder', detail: { path: file } });
    expect(failureOf(() => openStore(join(file, 'inner'))).code).toBe('store-folder');
    expect(readFileSync(file, 'utf8')).toBe('别的内容');
  });

  test('in which the data file is a folder is refused', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, storeFileName));
    expect(failureOf(() => openStore(folder))).toEqual({ code: 'store-folder', detail: { path: folder } });
  });
});

describe('every opening', () => {
  test.each(['first', 'second'])('forces each commit to the disk and keeps references whole: the %s', (which) => {
    const folder = temporaryFolder();
    if (which === 'second') closedStore(folder);
    const db = openedStore(folder);
    const settings = ['journal_mode', 'synchronous', 'foreign_keys', 'busy_timeout'];
    expect(settings.map((name) => db.pragma(name, { simple: true }))).toEqual(['wal', 2, 1, 5000]);
  });

  test('is refused on a Node without Node-API 10, where better-sqlite3 would end the process', () => {
    const found = { node: '20.20.2', napi: '9' };
    expect(failureOf(() => requireNodeApi(found))).toEqual({ code: 'node-too-old', detail: { found: '20.20.2' } });
    expect(failureOf(() => requireNodeApi({ node: '1.0.0' })).code).toBe('node-too-old');
    expect(() => requireNodeApi({ node: '22.14.0', napi: '10' })).not.toThrow();
  });

  test('finds what an earlier one left', () => {
    const folder = temporaryFolder();
    closedStore(folder, (db) => writeSetting(db, 'key', '值'));
    expect(readSetting(openedStore(folder), 'key')).toBe('值');
  });
});

describe('a file that is not whole or not ours is refused and left as it was', () => {
  const garbage = Buffer.alloc(20_000, '年报');
  const refused = (folder: string) => {
    const before = contentOf(folder);
    const failure = failureOf(() => openStore(folder));
    expect(failure).toEqual({ code: 'store-damaged', detail: { path: join(folder, storeFileName) } });
    // A reader may leave an empty log beside the file; what was there is what it was.
    expect(contentOf(folder)).toMatchObject(before);
  };

  test.each([
    ['text', Buffer.from('这是一段文字')],
    ['garbage', garbage],
    ['a header and nothing more', Buffer.from('SQLite format 3\0')],
  ])('%s', (_, bytes) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, storeFileName), bytes);
    refused(folder);
  });

  test.each([0.3, 0.6, 0.95])('cut off at %s of its length', (share) => {
    const folder = temporaryFolder();
    const path = closedStore(folder, (db) => writeSetting(db, 'key', '值'.repeat(30_000)));
    truncateSync(path, Math.floor(readFileSync(path).length * share));
    refused(folder);
  });

  test('pages overwritten in the middle', () => {
    const folder = temporaryFolder();
    const path = closedStore(folder, (db) => writeSetting(db, 'key', '值'.repeat(30_000)));
    const bytes = readFileSync(path);
    bytes.fill(0xa5, 4096, 12_288);
    writeFileSync(path, bytes);
    refused(folder);
  });

  test("another program's database", () => {
    const folder = temporaryFolder();
    const other = new Database(join(folder, storeFileName));
    other.exec('CREATE TABLE customer (id INTEGER PRIMARY KEY)');
    other.close();
    refused(folder);
  });

  test('emptied, with its log still beside it', () => {
    const folder = temporaryFolder();
    const live = openedStore(temporaryFolder());
    writeSetting(live, 'key', '值');
    writeFileSync(join(folder, storeFileName), '');
    copyFileSync(`${live.name}-wal`, join(folder, `${storeFileName}-wal`));
    refused(folder);
  });
});

describe('a file of a later version is refused and left as it was', () => {
  test('with what it found and what it knows', () => {
    const folder = temporaryFolder();
    const known = openedStore().pragma('user_version', { simple: true });
    const path = closedStore(folder, (db) => db.pragma('user_version = 999'));
    // A later version need not keep its file in WAL mode, and this one must not put it back.
    const later = new Database(path);
    later.pragma('journal_mode = DELETE');
    later.close();
    const before = contentOf(folder);
    expect(failureOf(() => openStore(folder))).toEqual({
      code: 'store-newer',
      detail: { found: '999', known: String(known) },
    });
    expect(contentOf(folder)).toEqual(before);
  });

  test('even if its version stands only in the log', () => {
    const folder = temporaryFolder();
    const live = openedStore();
    live.pragma('user_version = 999');
    for (const end of ['', '-wal']) copyFileSync(`${live.name}${end}`, join(folder, `${storeFileName}${end}`));
    expect(readFileSync(join(folder, storeFileName)).readUInt32BE(60)).not.toBe(999);
    const before = contentOf(folder);
    expect(failureOf(() => openStore(folder)).code).toBe('store-newer');
    expect(contentOf(folder)).toEqual(before);
  });
});

describe('a file left by a kill is opened', () => {
  test('before its first table', () => {
    const folder = temporaryFolder();
    const bare = new Database(join(folder, storeFileName));
    bare.pragma('journal_mode = WAL');
    bare.close();
    expect(readSetting(openedStore(folder), 'key')).toBeNull();
  });

  test('before its first byte', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, storeFileName), '');
    expect(readSetting(openedStore(folder), 'key')).toBeNull();
  });

  test('in the middle of a transaction that had begun to overwrite it, which is undone', () => {
    const folder = temporaryFolder();
    const path = closedStore(temporaryFolder(), (db) => writeSetting(db, 'key', '值'));
    const writer = new Database(path);
    writer.pragma('journal_mode = DELETE');
    writer.pragma('cache_size = 1');
    writer.exec('BEGIN IMMEDIATE');
    writer.prepare("UPDATE setting SET value = '坏' WHERE key = 'key'").run();
    const spill = writer.prepare('INSERT INTO setting VALUES (?, ?)');
    for (let row = 0; row < 50; row += 1) spill.run(`more ${row}`, '坏'.repeat(1000));
    for (const end of ['', '-journal']) copyFileSync(`${path}${end}`, join(folder, `${storeFileName}${end}`));
    writer.close();

    expect(codeOfReading(join(folder, storeFileName))).toBe('SQLITE_READONLY_ROLLBACK');
    const db = openedStore(folder);
    expect(readSetting(db, 'key')).toBe('值');
    expect(readSetting(db, 'more 0')).toBeNull();
  });
});

function codeOfReading(path: string): string {
  const db = new Database(path, { readonly: true });
  try {
    db.pragma('user_version');
    return '';
  } catch (error) {
    return sqliteCode(error);
  } finally {
    db.close();
  }
}
