import type { Sighting } from './sightings.ts';
import type { Target } from './targets.ts';
import type { Likely } from './vocabulary.ts';

/** Tokens [from, to) read as the label of the target with that index. */
export type Match = { from: number; to: number; target: number; score: number };

const mostCandidates = 2000;

/** Of the labels a text may be those of this table; where two are equally close, a damaged text is neither. */
function likelyHere({ likely, damaged }: Sighting, known: ReadonlyMap<string, readonly number[]>): readonly Likely[] {
  const here = likely.filter(({ label }) => known.has(label));
  if (!damaged || here.length < 2) return here;
  const top = Math.max(...here.map(({ share }) => share));
  const best = here.filter(({ share }) => share === top);
  return best.length === 1 ? best : [];
}

/** Labels are worth their length, so that a whole label beats its beginning and a close one loses to an exact one. */
function candidatesOf(sightings: readonly Sighting[], runs: readonly Match[], targets: readonly Target[]): Match[] {
  const known = new Map<string, number[]>();
  targets.forEach(({ bare }, at) => {
    if (bare !== '') known.set(bare, [...(known.get(bare) ?? []), at]);
  });
  const labels = sightings.flatMap((sighting) =>
    likelyHere(sighting, known).flatMap(({ label, share }) =>
      (known.get(label) ?? []).map((target) => ({
        from: sighting.from,
        to: sighting.to,
        target,
        score: sighting.length * share,
      })),
    ),
  );
  const all = runs.length === 0 ? labels : [...labels, ...runs].sort((left, right) => left.from - right.from);
  return all.slice(0, mostCandidates);
}

/**
 * Finds a table's rows: the heaviest chain of labels in which both the place in the file and the row of the table only go
 * forward and no barrier stands between. Missing, broken and repeated labels are tolerated; labels that the table has
 * twice are told apart by their order. `barriers` counts, for every token, the barriers up to it.
 */
export function align(
  targets: readonly Target[],
  sightings: readonly Sighting[],
  runs: readonly Match[],
  barriers: readonly number[],
): Match[] {
  const candidates = candidatesOf(sightings, runs, targets);
  const best: { total: number; previous: number }[] = [];
  candidates.forEach((match, at) => {
    let total = 0;
    let previous = -1;
    for (let earlier = 0; earlier < at; earlier += 1) {
      const before = candidates[earlier];
      const chain = best[earlier];
      if (!before || !chain || before.to > match.from || before.target >= match.target) continue;
      if ((barriers[match.from] ?? 0) !== (barriers[before.to - 1] ?? 0)) continue;
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
