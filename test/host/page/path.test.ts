import fc from 'fast-check';
import { isAbsolute, join, normalize, sep } from 'node:path';
import { expect, test } from 'vitest';
import { readPath } from '../../../electron/host/page/path.ts';

test('the bare origin is the index page', () => {
  expect(readPath('/')).toEqual({ kind: 'file', path: 'index.html' });
});

test('a built file is asked for by its path', () => {
  expect(readPath('/assets/index-D_4f.js')).toEqual({ kind: 'file', path: 'assets/index-D_4f.js' });
});

test('a picture is asked for by its SHA-256 and nothing else', () => {
  const id = 'a'.repeat(64);
  expect(readPath(`/picture/${id}`)).toEqual({ kind: 'picture', id });
  expect(readPath('/picture/abc')).toEqual({ kind: 'file', path: 'picture/abc' });
});

test.each([
  '/../package.json',
  '/assets/../../package.json',
  '/%2e%2e/package.json',
  '/..%2fpackage.json',
  '/..\\package.json',
  '/C:/Windows/win.ini',
  '//server/share',
  '/assets//x.js',
  '/.git/config',
  '/assets/.hidden',
  '/x.js/',
  '/x\u0000.js',
  'relative.js',
])('a path that is not plainly inside is refused: %j', (path) => {
  expect(readPath(path)).toBeNull();
});

test('no path whatever leads out of the folder', () => {
  const piece = fc.oneof(fc.constantFrom('..', '.', '', '/', '\\', '%2e%2e', '%2f', 'C:', '~', 'a.js'), fc.string());
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const asked = readPath(`/${pieces.join('/')}`);
      if (asked?.kind !== 'file') return;
      const path = normalize(join('/root', asked.path));
      expect(isAbsolute(asked.path)).toBe(false);
      expect(path.startsWith(`${sep}root${sep}`)).toBe(true);
    }),
  );
});
