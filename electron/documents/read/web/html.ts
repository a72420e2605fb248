import { NianbaoError } from '../../../../shared/api/errors.ts';
import { refuseTooLarge } from '../../../../shared/api/limits.ts';
import type { Manuscript } from '../../../../shared/recognise/manuscript.ts';
import { decodePage } from './charset.ts';
import { readPage } from './read-page.ts';

/**
 * Reads a saved web page into a manuscript, by whatever program it was saved (a browser, Word, WPS, LibreOffice). Throws
 * file-empty, file-too-large, file-not-text or file-swollen.
 */
export function readHtml(bytes: Uint8Array, name: string): Manuscript {
  refuseTooLarge(name, bytes.length);
  const decoded = decodePage(bytes);
  if (!decoded) throw new NianbaoError('file-not-text', { path: name, looksLike: '二进制数据或未知编码' });
  return readPage(decoded, { name, format: 'html', resource: () => null });
}
