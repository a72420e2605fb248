import { NianbaoError } from './errors.ts';

/** Bytes. An annual report has some tens of kilobytes and a picture in one a few megabytes; nothing real is larger. */
export const largestFile = 10 * 1024 * 1024;

export const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;

/** Throws file-too-large for a file of so many bytes; asked before its content is read or carried anywhere. */
export function refuseTooLarge(path: string, bytes: number): void {
  if (bytes <= largestFile) return;
  throw new NianbaoError('file-too-large', { path, size: megabytes(bytes), limit: megabytes(largestFile) });
}
