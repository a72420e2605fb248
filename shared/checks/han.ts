/** The block nearly all characters of a Chinese text are in: CJK Unified Ideographs. */
const [first, last] = [0x4e00, 0x9fff];

function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < first || code > last) return false;
  }
  return true;
}

/** A text in Chinese characters alone, without its numbers, marks and blanks. */
export const hanOf = (text: string): string => (isPlain(text) ? text : text.replace(/[^\p{Script=Han}]/gu, ''));
