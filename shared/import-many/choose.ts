/** Files at once: more than any county has units. A folder with more is the wrong one, as a whole disk would be. */
export const mostFiles = 2000;

const hidden = /^(?:\.|~\$|\.?~lock\.)|\.(?:tmp|temp|bak|lnk|crdownload|part)$|^(?:thumbs\.db|desktop\.ini)$/i;

/**
 * Whether a file is passed over in a folder: what systems and word processors leave there beside documents (a name with a dot
 * first, Word's and WPS's ~$…, LibreOffice's .~lock.…#, thumbnails, half a download). `path` has / or \ between its parts.
 */
export const isPassedOver = (path: string): boolean => path.split(/[\\/]/).some((part) => hidden.test(part));

/**
 * What is read first of the files of one report: only the first makes the report. A package holds all of it, a document the
 * whole text, a PDF the text torn into lines, a workbook as a rule the annex alone.
 */
const ranks: readonly (readonly string[])[] = [['nianbao'], [], ['pdf'], ['xlsx', 'xls', 'et', 'csv']];

function rankOf(path: string): number {
  const extension = /\.([^.\\/]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  const at = ranks.findIndex((extensions) => extensions.includes(extension));
  return at < 0 ? 1 : at;
}

const names = new Intl.Collator('zh', { numeric: true });

/** Files in the order in which they are imported: by rank, then by path, with 2 before 10. */
export function inOrder<T>(files: readonly T[], pathOf: (file: T) => string): T[] {
  return files.toSorted((a, b) => rankOf(pathOf(a)) - rankOf(pathOf(b)) || names.compare(pathOf(a), pathOf(b)));
}
