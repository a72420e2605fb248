const wide = /[\uff01-\uff5e]/g;
const unseen = /[\u200b-\u200d\u2060\ufeff]/;

/** A text made plain to read numbers in, and where each of its places is in the text as it was. */
export type Folded = { text: string; placeOf: (at: number) => number };

const narrow = (text: string): string => text.replace(wide, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));

/** Full-width digits, letters and marks made half-width; marks of no width (left over from web pages) taken out. */
export function fold(text: string): Folded {
  if (!unseen.test(text)) return { text: narrow(text), placeOf: (at) => at };
  const places: number[] = [];
  let seen = '';
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] ?? '';
    if (unseen.test(char)) continue;
    places.push(at);
    seen += char;
  }
  return { text: narrow(seen), placeOf: (at) => places[at] ?? text.length };
}
