import type { ExportKind } from './contract.ts';

/** What goes on with the work or tells of the errors, and is not the report that is sent: it may have errors. */
const unsent: readonly ExportKind[] = ['package', 'checks', 'reasons'];

/** Whether one of these kinds of files is the report itself, of which nobody makes files with errors without a reason. */
export const isSent = (kinds: readonly ExportKind[]): boolean => kinds.some((kind) => !unsent.includes(kind));
