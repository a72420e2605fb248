import type { Match } from './align.ts';
import { isMarkedPageNumber } from './furniture.ts';
import type { Target } from './targets.ts';
import type { Token } from './tokens.ts';

const leastThere = 0.5;

/** How many characters of the heads a run holds; a head is counted as often as the form prints it. */
function charactersOf(run: readonly Token[], heads: readonly string[]): number {
  const left = [...heads];
  let parts = 0;
  for (const token of run) {
    const at = left.indexOf(token.bare);
    if (at >= 0) left.splice(at, 1);
    else if (!heads.includes(token.bare)) parts += token.bare.length;
  }
  const whole = heads.join('').length;
  return Math.min(whole, whole - left.join('').length + parts);
}

const shortestPart = 2;
const longestLine = 60;

/**
 * Whether a text is nothing but parts of heads, several of them run together: text copied out of a PDF gives the first lines of all
 * heads as one line and their second lines as the next (结果结果其他尚未, 维持纠正结果审结).
 */
function areRunTogether(text: string, heads: readonly string[]): boolean {
  if (text.length < 2 * shortestPart || text.length > longestLine) return false;
  const reached = new Set([0]);
  for (let at = 0; at < text.length; at += 1) {
    if (!reached.has(at)) continue;
    for (let end = at + shortestPart; end <= text.length; end += 1) {
      const part = text.slice(at, end);
      if (!heads.some((head) => head.includes(part))) break;
      reached.add(end);
    }
  }
  return reached.has(text.length);
}

/**
 * Where the heads over a row without label stand: runs of tokens that are nothing but these heads, whole or broken over
 * lines, and hold enough of them. The row's figures follow.
 */
export function headRuns(tokens: readonly Token[], targets: readonly Target[], barriers: readonly number[]): Match[] {
  return targets.flatMap(({ heads, printedHeads }, target) => {
    if (heads.length === 0) return [];
    const whole = heads.join('').length;
    const runs: Match[] = [];
    let from = -1;
    let to = -1;
    const close = () => {
      const score = from < 0 ? 0 : charactersOf(tokens.slice(from, to), heads);
      if (score >= whole * leastThere) runs.push({ from, to, target, score });
      from = -1;
    };
    tokens.forEach((token, at) => {
      if (from >= 0 && barriers[at] !== barriers[from]) close();
      if (printedHeads.partly(token.bare) || areRunTogether(token.bare, heads)) {
        if (from < 0) from = at;
        to = at + 1;
      } else if (token.text !== '' && !isMarkedPageNumber(token.text)) close();
    });
    close();
    return runs;
  });
}
