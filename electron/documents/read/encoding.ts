/** Characters that official Chinese prose is full of; a wrong decoding gives other, rare ones. */
const common = new Set(
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日社义事平形相全表间与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处理府信息申请县市镇乡局办报服务范规告据标准',
);

type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';

const marks: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

const startsWith = (bytes: Uint8Array, prefix: readonly number[]): boolean =>
  prefix.every((byte, index) => bytes[index] === byte);

function decode(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The share of characters that belong in such a text: ASCII text, common Chinese characters and punctuation. */
function plausibility(text: string): number {
  const sample = text.slice(0, 20_000);
  // Nothing but blanks or a byte order mark: a text all the same, and its reader calls it empty.
  if (sample.trim() === '') return 1;
  let good = 0;
  for (const char of sample) {
    const code = char.codePointAt(0) ?? 0;
    if (code === 9 || code === 10 || code === 13 || (code >= 32 && code < 127)) good += 1;
    else if (common.has(char) || (code >= 0x3000 && code <= 0x301f) || (code >= 0xff01 && code <= 0xff5e)) good += 1;
    else if (code >= 0x4e00 && code <= 0x9fff) good += 0.5;
    else if (code < 32 || (code >= 0xe000 && code <= 0xf8ff) || code === 0xfffd) good -= 1;
  }
  return good / [...sample].length;
}

/** A decoded text; `unread` counts the places whose bytes are no character, where U+FFFD stands in the text. */
type Decoded = { text: string; encoding: Encoding; unread: number };

const leastPlausible = 0.5;
/** A damaged file is still that text; more places than this among its characters mean another encoding. */
const mostDamage = 0.01;

function lenient(bytes: Uint8Array, encoding: Encoding): Decoded | null {
  const text = new TextDecoder(encoding).decode(bytes);
  const unread = text.split('\ufffd').length - 1;
  // A file cut off in the middle of a character has one such place however short it is.
  return unread <= Math.max(1, text.length * mostDamage) ? { text, encoding, unread } : null;
}

const strict = (bytes: Uint8Array, encoding: Encoding): Decoded | null => {
  const text = decode(bytes, encoding);
  return text === null ? null : { text, encoding, unread: 0 };
};

function mostPlausible(candidates: readonly (Decoded | null)[]): Decoded | null {
  const scored = candidates.flatMap((decoded) =>
    decoded === null ? [] : [{ decoded, score: plausibility(decoded.text) }],
  );
  const [best] = scored.sort((left, right) => right.score - left.score);
  return best && best.score >= leastPlausible ? best.decoded : null;
}

/**
 * Decodes a text file: a byte order mark decides; without one UTF-8 wins if the bytes are valid UTF-8, else the most
 * plausible of GB18030 and UTF-16, and last the one of them that is valid but for a few bytes. Null if nothing
 * gives readable text.
 */
export function decodeText(bytes: Uint8Array): Decoded | null {
  const marked = marks.find(([, prefix]) => startsWith(bytes, prefix));
  if (marked) {
    const [encoding, prefix] = marked;
    return mostPlausible([lenient(bytes.subarray(prefix.length), encoding)]);
  }
  const oneByte: readonly Encoding[] = bytes.includes(0) ? [] : ['utf-8', 'gb18030'];
  const all: readonly Encoding[] = [...oneByte, 'utf-16le', 'utf-16be'];
  return (
    mostPlausible(oneByte.slice(0, 1).map((encoding) => strict(bytes, encoding))) ??
    // A short word of GB18030 between much ASCII is nearly valid UTF-8, so the two are weighed against each other.
    mostPlausible([
      ...oneByte.slice(0, 1).map((name) => lenient(bytes, name)),
      ...all.map((name) => strict(bytes, name)),
    ]) ??
    mostPlausible(all.map((encoding) => lenient(bytes, encoding)))
  );
}
