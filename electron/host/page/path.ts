/** What a page may ask its host for: a file of the built renderer, or a picture of the store. */
export type Asked = { kind: 'file'; path: string } | { kind: 'picture'; id: string };

const picture = /^picture\/([0-9a-f]{64})$/;
const segment = /^[\w@+~-][\w@+~.-]*$/;

/**
 * What the path of a URL asks for; the bare origin means index.html. Null for everything that is not plainly inside:
 * any "..", hidden name, empty or encoded segment, backslash, drive letter. Refusing is safe because the names of the
 * built files are ours to choose.
 */
export function readPath(pathname: string): Asked | null {
  if (pathname === '/' || pathname === '') return { kind: 'file', path: 'index.html' };
  if (!pathname.startsWith('/')) return null;
  const path = pathname.slice(1);
  const id = picture.exec(path)?.[1];
  if (id !== undefined) return { kind: 'picture', id };
  return path.split('/').every((name) => segment.test(name)) ? { kind: 'file', path } : null;
}
