/**
 * A text as it is compared when searching: full-width letters, digits and marks as half-width ones, Latin letters small.
 * Every character keeps its position, so that what is found can be shown in the text as it was written.
 */
export function fold(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ')
    .replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}
