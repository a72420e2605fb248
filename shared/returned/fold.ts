/** Word and WPS put these for each other while one types or saves. */
const quotes = /["'“”„‟‘’‚‛「」『』＂＇`´]/g;
const dashes = /[‐‑‒–—―－─-]+/g;

/**
 * A text as it is compared: without blanks, in half width, with one kind of quotes and dashes. Two texts of one fold say the same,
 * though a program that saved the file may have written their marks otherwise.
 */
export const fold = (text: string): string =>
  text
    .replace(/[\s\u200b\ufeff]/g, '')
    .replace(quotes, '"')
    .replace(dashes, '-')
    .replaceAll('……', '…')
    .normalize('NFKC');

/** Whether two texts of one fold are also written alike; blanks are seen by nobody. */
export const writtenAlike = (one: string, other: string): boolean =>
  one.replace(/\s/g, '') === other.replace(/\s/g, '');
