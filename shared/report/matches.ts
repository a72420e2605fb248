const none: readonly RegExpExecArray[] = [];

/**
 * All matches of a global pattern in a text, in their order. What String.matchAll gives, without the copy it makes of the pattern
 * for every text: over a report's lines and all patterns of the checks that copy costs more than the looking.
 */
export function matchesOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (!match) return none;
  const found: RegExpExecArray[] = [];
  while (match) {
    found.push(match);
    // An empty match would be found for ever.
    if (match[0] === '') pattern.lastIndex += 1;
    match = pattern.exec(text);
  }
  return found;
}
