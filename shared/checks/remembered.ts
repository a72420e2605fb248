const mostKnown = 5_000;

/** What a text says to one that reads nothing else need be found only once, whichever line it stands in. */
export function remembered<T>(find: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= mostKnown) known.clear();
    const found = find(text);
    known.set(text, found);
    return found;
  };
}
