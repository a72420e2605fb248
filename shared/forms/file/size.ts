import { NianbaoError } from '../../api/errors.ts';

/** Bytes, twenty times the largest national form. */
const largestFile = 2_000_000;

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1).replace(/\.0$/, '')}MB`;

/** Throws form-file-too-large for a form file of so many bytes; asked before its content is carried anywhere. */
export function refuseLargeFormFile(name: string, bytes: number): void {
  if (bytes <= largestFile) return;
  throw new NianbaoError('form-file-too-large', { name, size: megabytes(bytes), limit: megabytes(largestFile) });
}
