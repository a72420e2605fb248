/**
 * How large the parts of a report may be, said once: the schemas refuse what is larger, the window's controls do not
 * let it be typed, and the recogniser cuts at these places. Real reports stay far below all of them.
 */

/** Characters of a heading, a title line, an address: of anything that is one line. */
export const longestLine = 200;

/** Characters of an agency's name; with the words of a default title it must still fit one line. */
export const longestAgencyName = 100;

/** Characters that can be typed into the cell of a figure. */
export const longestCell = 60;

/** Characters that tell an indicator from the others: its label, the wider one and its column, each one line. */
export const longestWords = 3 * longestLine + 10;

/** Characters of what is remembered beside a figure. */
export const longestNote = 500;

/** Sections of a report. */
export const mostSections = 60;

/** Sentences of one section that wait to be confirmed. */
export const mostCarried = 5000;

/** Paragraphs, headings, tables and pictures of one section. */
export const mostBlocks = 5000;

/** Rows of one table in the prose. */
export const mostTableRows = 200;

/** Columns a cell of such a table may span. */
export const mostTableColumns = 50;

/** Pieces of an old file that have no place yet, and characters of one. */
export const mostUnplaced = 5000;
export const longestUnplaced = 50_000;

/** Findings of one report that are set aside with a reason. */
export const mostDismissals = 1_000;

/** Characters that say why a piece has no place. */
export const longestWhy = 500;

/** Millimetres: the text width of GB/T 9704 is the widest a picture may be. */
export const widestPicture = 156;
export const narrowestPicture = 10;
