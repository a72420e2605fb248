import type { WrittenFile } from '../../shared/api/contract.ts';
import { lastExportOf, recordExport, type Export } from '../store/exports.ts';
import type { Work } from './context.ts';

/** What is known of earlier exports of one report, and where the next ones are kept. */
export type ExportLog = {
  /** What this program last wrote to a path, and whether for this report; null if it never wrote there. */
  last: (path: string) => { sha256: string; own: boolean } | null;
  record: (file: WrittenFile) => void;
};

/** For a report that is in no store: nothing is known, nothing is kept. */
export const noExportLog: ExportLog = { last: () => null, record: () => {} };

/** What was known to be wrong with a report when its files were written, and why they were written nevertheless. */
export type Despite = Pick<Export, 'errors' | 'despite'>;

/** The log of a stored report. */
export function exportLog(
  { store, now }: Pick<Work, 'store' | 'now'>,
  reportId: string,
  despite: Despite = { errors: null, despite: null },
): ExportLog {
  return {
    last: (path) => {
      const found = lastExportOf(store, path);
      return found && { sha256: found.sha256, own: found.reportId === reportId };
    },
    record: (file) => recordExport(store, { reportId, ...file, ...despite, at: now() }),
  };
}
