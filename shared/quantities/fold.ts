const unseen = /[\u200b-\u200d\u2060\ufeff]/;

/** A text made plain to read numbers in, and where each of its places is in the text as it was. */
export type Folded = { text: string; placeOf: (at: number) => number };

const [firstWide, lastWide] = [0xff01, 0xff5e];
const narrowed = Array.from({ length: lastWide - firstWide + 1 }, (_, at) => String.fromCharCode(0x21 + at));

/** Every comma of Chinese prose is a wide mark: this is done for nearly every line, so it is done by hand. */
function narrow(text: string): string {
  let made = '';
  let next = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < firstWide || code > lastWide) continue;
    made += text.slice(next, at) + (narrowed[code - firstWide] ?? '');
    next = at + 1;
  }
  return next === 0 ? text : made + text.slice(next);
}

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
