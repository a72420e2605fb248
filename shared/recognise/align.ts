import { closestOf, type Closest } from './closest.ts';
import { halfWidth } from './fold.ts';
import type { Target } from './labels.ts';
import { unitWords, type Token } from './tokens.ts';

/** Tokens [from, to) read as the label of the target with that index. */
export type Match = { from: number; to: number; target: number; score: number };

const longestJoin = 5;
const mostTokensForFuzzy = 20_000;

type Index = { exact: Map<string, number[]>; variant: Map<string, number[]>; longest: number; closest: Closest };

function indexOf(targets: readonly Target[]): Index {
  const exact = new Map<string, number[]>();
  const variant = new Map<string, number[]>();
  const add = (map: Map<string, number[]>, key: string, at: number) => map.set(key, [...(map.get(key) ?? []), at]);
  targets.forEach((target, at) => {
    add(exact, target.bare, at);
    for (const text of target.variants) add(variant, text, at);
  });
  return {
    exact,
    variant,
    longest: Math.max(0, ...targets.map((target) => target.bare.length)),
    closest: closestOf(targets),
  };
}

/** A damaged label never takes a value or a unit into itself; a whole one, broken over lines, may hold such a piece. */
const isValueOrUnit = (token: Token | undefined): boolean =>
  token !== undefined && (/^[\d.,]+$/.test(halfWidth(token.text)) || unitWords.has(token.bare));

/** Labels are worth their length, so that a whole label beats its beginning and a close one loses to an exact one. */
function candidatesAt(tokens: readonly Token[], from: number, index: Index): Match[] {
  const found: Match[] = [];
  let joined = '';
  let onlyWords = true;
  for (let to = from + 1; to <= Math.min(tokens.length, from + longestJoin); to += 1) {
    const piece = tokens[to - 1]?.bare ?? '';
    if (piece === '' && to === from + 1) return found;
    joined += piece;
    onlyWords &&= !isValueOrUnit(tokens[to - 1]);
    if (joined.length > index.longest + 6) break;
    if (piece === '') continue;
    const add = (target: number, share: number) => found.push({ from, to, target, score: joined.length * share });
    for (const target of index.exact.get(joined) ?? []) add(target, 1);
    for (const target of index.variant.get(joined) ?? []) add(target, 0.9);
    if (!onlyWords || found.some((match) => match.to === to) || tokens.length > mostTokensForFuzzy) continue;
    for (const { target, share } of index.closest(joined)) add(target, share * 0.8);
  }
  return found;
}

/** Prose is never part of a table: a long token that is no label ends a run of rows. */
const isProse = (token: Token): boolean => token.bare.length > 80 || (!token.cell && /[。！？]$/.test(token.text));

function proseCounts(tokens: readonly Token[]): number[] {
  let count = 0;
  return tokens.map((token) => (count += isProse(token) ? 1 : 0));
}

const mostCandidates = 2000;

/**
 * Finds the form's rows among the tokens: the heaviest chain of label matches in which both the place in the file and
 * the row of the form only go forward and no prose stands between. Missing, broken and repeated labels are
 * tolerated; labels that the form has twice are told apart by their order.
 */
export function align(tokens: readonly Token[], targets: readonly Target[]): Match[] {
  const index = indexOf(targets);
  const candidates = tokens.flatMap((_, from) => candidatesAt(tokens, from, index)).slice(0, mostCandidates);
  const prose = proseCounts(tokens);
  const best: { total: number; previous: number }[] = [];
  candidates.forEach((match, at) => {
    let total = 0;
    let previous = -1;
    for (let earlier = 0; earlier < at; earlier += 1) {
      const before = candidates[earlier];
      const chain = best[earlier];
      if (!before || !chain || before.to > match.from || before.target >= match.target) continue;
      if ((prose[match.from] ?? 0) !== (prose[before.to - 1] ?? 0)) continue;
      if (chain.total > total) [total, previous] = [chain.total, earlier];
    }
    best.push({ total: total + match.score, previous });
  });
  return traceBack(candidates, best);
}

function traceBack(candidates: readonly Match[], best: readonly { total: number; previous: number }[]): Match[] {
  let at = best.reduce((top, chain, index) => (chain.total > (best[top]?.total ?? -1) ? index : top), 0);
  const chain: Match[] = [];
  while (at >= 0) {
    const match = candidates[at];
    if (!match) break;
    chain.push(match);
    at = best[at]?.previous ?? -1;
  }
  return chain.reverse();
}
