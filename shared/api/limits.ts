import { NianbaoError } from './errors.ts';

/** Bytes. An annual report as text or page has some tens of kilobytes, a picture in one a few megabytes. */
export const largestFile = 10 * 1024 * 1024;

/** Bytes. A document may hold photographs as they came out of the camera. */
const largestDocument = 40 * 1024 * 1024;
const documents = /\.(?:docx|doc|wps|rtf|pdf|mht|mhtml|eml)$/i;

/** Bytes. A package carries a whole report with its pictures and the files it was made from, each as large as it may be. */
export const largestPackage = 50 * 1024 * 1024;

/** How the name of a package ends. */
export const packageExtension = '.nianbao';

export const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;

function limitOf(path: string): number {
  if (path.toLowerCase().endsWith(packageExtension)) return largestPackage;
  return documents.test(path) ? largestDocument : largestFile;
}

/**
 * Throws file-too-large for a file of so many bytes; asked before its content is read or carried anywhere, so that only its
 * name can say of which kind it is.
 */
export function refuseTooLarge(path: string, bytes: number): void {
  const limit = limitOf(path);
  if (bytes <= limit) return;
  throw new NianbaoError('file-too-large', { path, size: megabytes(bytes), limit: megabytes(limit) });
}
