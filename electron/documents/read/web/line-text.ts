/** Characters that take a whole square each; a line broken between two of them has no blank there. */
const square = /[\u2e80-\u2fff\u3001-\u9fff\uf900-\ufaff\uff01-\uff65\u2018-\u201d\u2014\u2026]/;

/** What no document may hold: control characters, marks of byte order, blanks of no width, hyphens that only may be. */
const unprintable = /[\u0000-\u0008\u000b-\u001f\u007f\u00ad\u200b-\u200d\u2060\ufeff\ufffe\uffff]/g;

const leading = /^[\u0020\u00a0\u2002-\u200a\u202f\u3000]*/;
/** Blanks as wide as a Chinese character; any other is taken for half of one. */
const wideBlanks = /[\u2003\u3000]/;

const widthOf = (blanks: string): number => [...blanks].reduce((sum, char) => sum + (wideBlanks.test(char) ? 2 : 1), 0);

/** A line of a page as it is shown, and whether blanks at its beginning set it in by a character or more. */
export function shownLine(raw: string): { text: string; indented: boolean } {
  const collapsed = raw.replace(unprintable, '').replace(/[ \t\n\r\f]+/g, (blank, at: number, whole: string) => {
    if (at === 0 || at + blank.length === whole.length) return '';
    const torn =
      /[\n\r]/.test(blank) && square.test(whole[at - 1] ?? '') && square.test(whole[at + blank.length] ?? '');
    return torn ? '' : ' ';
  });
  const blanks = leading.exec(collapsed)?.[0] ?? '';
  const text = collapsed
    .slice(blanks.length)
    .replaceAll('\u2003', '\u3000')
    .replace(/[\u00a0\u2002\u2004-\u200a\u202f]/g, ' ')
    .trim();
  return { text, indented: text !== '' && widthOf(blanks) >= 2 };
}
