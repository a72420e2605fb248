import { docxFiles } from './docx.ts';
import { archiveFiles } from './package.ts';
import { pdfFiles } from './pdf.ts';
import { rtfFiles } from './rtf.ts';
import { sheetFiles } from './sheet.ts';
import { textFiles } from './text.ts';
import { webFiles } from './web.ts';
import type { HostileFile } from './case.ts';

/** A file for each way known of making a reader, or the recognition behind it, work as much as it can. */
export const hostileFiles: readonly HostileFile[] = [
  ...docxFiles,
  ...rtfFiles,
  ...webFiles,
  ...textFiles,
  ...sheetFiles,
  ...pdfFiles,
  ...archiveFiles,
];
