import { bare, halfWidth } from './fold.ts';
import { isValueText, unitWords, type Token } from './tokens.ts';
import type { Likely, Vocabulary } from './vocabulary.ts';

/** Tokens [from, to) that may be these labels; `length` is that of the words, `damaged` where the words are not whole. */
export type Sighting = { from: number; to: number; length: number; damaged: boolean; likely: readonly Likely[] };

const longestJoin = 8;
const longestDamaged = 5;
const mostTokensForFuzzy = 20_000;
const fuzzyShare = 0.8;
const begunShare = 0.7;

/** A damaged label never takes a value or a unit into itself; a whole one, broken over lines, may hold such a piece. */
const isValueOrUnit = (token: Token | undefined): boolean =>
  token !== undefined &&
  ((token.text !== '' && isValueText(token.text)) ||
    /^[\d.,]+$/.test(halfWidth(token.text)) ||
    unitWords.has(token.bare));

/** A label that goes on behind its numbers, as where a PDF prints them in the middle of its lines. */
const begun = (joined: string, next: Token | undefined, vocabulary: Vocabulary): readonly Likely[] =>
  next !== undefined && next.text !== '' && isValueText(next.text)
    ? vocabulary.begunBy(joined).map((label) => ({ label, share: begunShare }))
    : [];

/** A label behind which an office explains what is counted: 规章（设区的市提供）. */
const explained = /[（(][^（）()]{4,}[）)]$/;
const explainedShare = 0.9;

function explainedAt(from: number, token: Token | undefined, vocabulary: Vocabulary): Sighting[] {
  if (!token || !explained.test(token.text) || vocabulary.exactly.has(token.bare)) return [];
  const label = bare(token.text.replace(explained, ''));
  const likely = (vocabulary.exactly.get(label) ?? []).map((one) => ({ ...one, share: one.share * explainedShare }));
  return likely.length > 0 ? [{ from, to: from + 1, length: label.length, damaged: false, likely }] : [];
}

function sightingsAt(tokens: readonly Token[], from: number, vocabulary: Vocabulary): Sighting[] {
  const found = explainedAt(from, tokens[from], vocabulary);
  let joined = '';
  let onlyWords = true;
  for (let to = from + 1; to <= Math.min(tokens.length, from + longestJoin); to += 1) {
    const piece = tokens[to - 1]?.bare ?? '';
    if (piece === '' && to === from + 1) return found;
    joined += piece;
    onlyWords &&= !isValueOrUnit(tokens[to - 1]);
    if (joined.length > vocabulary.longest + 6) break;
    if (piece === '') continue;
    const add = (likely: readonly Likely[], damaged: boolean) => {
      if (likely.length > 0) found.push({ from, to, length: joined.length, damaged, likely });
    };
    const exactly = vocabulary.exactly.get(joined);
    if (exactly) add(exactly, false);
    if (exactly || !onlyWords || tokens.length > mostTokensForFuzzy || to - from > longestDamaged) continue;
    const close = vocabulary.closest(joined).map(({ label, share }) => ({ label, share: share * fuzzyShare }));
    add(close.length > 0 ? close : begun(joined, tokens[to], vocabulary), true);
  }
  return found;
}

/** Everything among the tokens that may be a label of one of the forms, in order. */
export function sightingsOf(tokens: readonly Token[], vocabulary: Vocabulary): Sighting[] {
  return tokens.flatMap((_, from) => sightingsAt(tokens, from, vocabulary));
}
