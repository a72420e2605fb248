import type { Times } from './result.ts';

/** A thousandth of a millisecond is as fine as a single call can be timed. */
export const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/** The smallest sample that at least this share of all samples do not exceed (nearest rank). */
function rank(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

/** What many timings (ms, at least one) come to. Below twenty of them p95 is the slowest. */
export function summarise(samples: readonly number[]): Times {
  const sorted = samples.toSorted((left, right) => left - right);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const median = sorted.length % 2 === 1 ? upper : (rank(sorted, 0.5) + upper) / 2;
  return {
    median: rounded(median),
    p95: rounded(rank(sorted, 0.95)),
    min: rounded(rank(sorted, 0)),
    max: rounded(rank(sorted, 1)),
  };
}
