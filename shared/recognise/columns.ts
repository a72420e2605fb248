import type { Match } from './align.ts';
import { readNumber } from '../report/decimal.ts';
import type { Token } from './tokens.ts';

/**
 * Which cell of a row holds the figure where the table has more columns of numbers than the form: counted from the
 * label's cell, null where the head does not say it. `several` is false for a table of one column.
 */
export type Columns = { several: boolean; chosen: number | null };

const total = /^(统计数|合计|总计|数量|本年数|本级)$/;
const label = /^(统计)?指标(名称)?$|^项目$/;

const isNumber = (token: Token): boolean => readNumber(token.text).kind === 'value';

/** Looks at the rows in which label and cells stand in one piece: is there more than one number behind most labels? */
export function columnsOf(tokens: readonly Token[], matches: readonly Match[], head: readonly Token[]): Columns {
  const counts = matches.map(({ to }) => {
    const piece = tokens[to - 1]?.piece;
    let count = 0;
    for (let at = to; tokens[at]?.piece === piece && at < tokens.length; at += 1) {
      const token = tokens[at];
      if (token?.cell === true && isNumber(token)) count += 1;
    }
    return count;
  });
  const filled = counts.filter((count) => count > 0);
  const several = filled.length > 0 && filled.filter((count) => count > 1).length > filled.length / 2;
  if (!several) return { several, chosen: null };
  const words = head.filter((token) => token.cell);
  const from = words.findIndex((token) => label.test(token.bare));
  const totals = words.flatMap((token, at) => (total.test(token.bare) ? [at] : []));
  const [only] = totals;
  return { several, chosen: from >= 0 && totals.length === 1 && only !== undefined ? only - from : null };
}
