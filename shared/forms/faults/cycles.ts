import type { Fault, Path, Words } from '../fault.ts';
import type { Form, Identity } from '../form.ts';
import { fullTerm } from '../identity.ts';
import { definitionsOf } from '../totals.ts';
import { indicatorWords } from '../words.ts';

/** A total, one of its parts, and where that is said. */
type Edge = { total: string; part: string; path: Path };

/** Totals that contain themselves, directly or through other totals: they could never be computed. One fault a circle. */
export function cycleFaults(form: Form): Fault[] {
  const edges = new Map(
    [...definitionsOf(form)].map(([total, sums]) => [
      total,
      sums.flatMap((identity) => edgesOf(form, total, identity)),
    ]),
  );
  const faults: Fault[] = [];
  const done = new Set<string>();
  const visit = (total: string, above: readonly string[]): void => {
    const chain = [...above, total];
    for (const { part, path } of edges.get(total) ?? []) {
      const start = chain.indexOf(part);
      if (start >= 0) faults.push({ path, words: () => circle(form, chain.slice(start)) });
      else if (!done.has(part)) visit(part, chain);
    }
    done.add(total);
  };
  for (const total of edges.keys()) if (!done.has(total)) visit(total, []);
  return faults;
}

function edgesOf(form: Form, total: string, identity: Identity): Edge[] {
  const at = form.identities.indexOf(identity);
  return identity.right.flatMap((term, index): Edge[] => {
    const { indicator, year } = fullTerm(term);
    return year === 'this' ? [{ total, part: indicator, path: ['identities', at, 'right', index] }] : [];
  });
}

const mostNamed = 6;

function circle(form: Form, chain: readonly string[]): Words {
  const words = chain.map((id) => {
    const found = form.indicators.find((indicator) => indicator.id === id);
    return `“${found ? indicatorWords(found) : id}”（${id}）`;
  });
  const [first = ''] = words;
  if (words.length === 1) return { what: `合计${first}把自己也加了进去`, todo: '从右边删去它自己' };
  const shown = words.length > mostNamed ? [...words.slice(0, mostNamed), '…'] : words;
  return {
    what: `合计互相包含，永远算不出来：${[...shown, first].join('里有')}`,
    todo: '改正其中一条勾稽关系，使合计不再包含自己',
  };
}
