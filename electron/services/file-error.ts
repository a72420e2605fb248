import { NianbaoError, type ErrorCode } from '../../shared/api/errors.ts';

const codes: Readonly<Record<string, ErrorCode>> = {
  ENOENT: 'file-missing',
  EISDIR: 'file-is-folder',
  EACCES: 'file-no-permission',
  EPERM: 'file-no-permission',
  EBUSY: 'file-busy',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EROFS: 'folder-not-writable',
  ENOTDIR: 'folder-not-writable',
  ENAMETOOLONG: 'folder-not-writable',
  EEXIST: 'folder-not-writable',
};

function errno(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

/** The same for a folder that is to be made or written in: where it cannot be made, the clerk needs another place. */
export function folderError(error: unknown, path: string): unknown {
  const code = errno(error);
  if (code === null) return error;
  const known = codes[code];
  const other = known === 'file-no-permission' || known === 'disk-full' ? known : 'folder-not-writable';
  return new NianbaoError(other, { path });
}

/** A file system error as the failure a person can act on; anything else comes back as it is. */
export function fileError(error: unknown, path: string): unknown {
  const code = codes[errno(error) ?? ''];
  return code ? new NianbaoError(code, { path }) : error;
}
