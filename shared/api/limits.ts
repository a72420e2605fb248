import { NianbaoError } from './errors.ts';

/** Bytes. An annual report has some tens of kilobytes and a picture in one a few megabytes; nothing real is larger. */
export const largestFile = 10 * 1024 * 1024;

/** Bytes. A package carries a whole report with its pictures and the files it was made from, each as large as it may be. */
export const largestPackage = 50 * 1024 * 1024;

/** How the name of a package ends. */
export const packageExtension = '.nianbao';

export const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;

/**
 * Throws file-too-large for a file of so many bytes; asked before its content is read or carried anywhere, so that only its
 * name can say whether it is a package.
 */
export function refuseTooLarge(path: string, bytes: number): void {
  const limit = path.toLowerCase().endsWith(packageExtension) ? largestPackage : largestFile;
  if (bytes <= limit) return;
  throw new NianbaoError('file-too-large', { path, size: megabytes(bytes), limit: megabytes(limit) });
}
