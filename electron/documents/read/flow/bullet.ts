/** Letters and characters of fonts of signs, which no other font can show. */
const privateSigns = /[\ue000-\uf8ff]|[\p{L}\p{N}]/gu;

/** The sign of a list that is not counted, as a clerk can read it. */
export const bulletSign = (text: string): string => text.trim().replace(privateSigns, '•');

/** The sign where what is printed before a paragraph is one; null for a number. */
export function bulletIn(number: string): string | null {
  const text = number.trim();
  return text !== '' && !/[\p{L}\p{N}]/u.test(text) ? bulletSign(text) : null;
}
