/**
 * Encodes text as GB18030 (two-byte range and ASCII) by turning the platform's own decoder around. Enough for the
 * characters of official prose; throws on one it does not have.
 */
export function gb18030(text: string): Uint8Array {
  const bytes = [...text].flatMap((char) => {
    const code = char.charCodeAt(0);
    if (code < 128) return [code];
    const pair = table().get(char);
    if (!pair) throw new Error(`no two-byte code for ${char}`);
    return pair;
  });
  return new Uint8Array(bytes);
}

let made: Map<string, number[]> | null = null;

function table(): Map<string, number[]> {
  if (made) return made;
  const decoder = new TextDecoder('gb18030');
  made = new Map();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail === 0x7f) continue;
      const char = decoder.decode(new Uint8Array([lead, trail]));
      if ([...char].length === 1 && char !== '\ufffd') made.set(char, [lead, trail]);
    }
  }
  return made;
}
