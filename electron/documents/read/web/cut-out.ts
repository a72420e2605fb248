/**
 * A text without what stands between `open` and the next `close` (both in lower case; the text may be in any). What is
 * opened and never closed stays. Linear in the length of the text, which a pattern would not be for one full of openings.
 */
export function cutOut(text: string, open: string, close: string): string {
  const lower = text.toLowerCase();
  const kept: string[] = [];
  let from = 0;
  for (let at = lower.indexOf(open); at >= 0; at = lower.indexOf(open, from)) {
    const end = lower.indexOf(close, at + open.length);
    if (end < 0) break;
    kept.push(text.slice(from, at));
    from = end + close.length;
  }
  return [...kept, text.slice(from)].join('\n');
}
