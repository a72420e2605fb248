import type { Found, Repair, Severity } from './finding.ts';
import { whereIn, type Line } from './lines.ts';
import type { Rule } from './rule.ts';

/**
 * A fault in one line's words. `from` and `to` enclose what is wrong in the text; `put` are the words that would be right,
 * where that is beyond doubt.
 */
export type Hit = {
  from: number;
  to: number;
  severity: Severity;
  message: string;
  explain: string;
  confidence?: Found['confidence'];
  put?: string;
};

type Declared = Pick<Rule, 'id' | 'title' | 'source'> & {
  /** Which lines are read; all of them if left out. */
  reads?: (line: Line) => boolean;
  find: (text: string) => readonly Hit[];
};

const mostKnown = 5_000;
const nothing: readonly Hit[] = [];

/** What a text says to a rule that reads nothing else need be found only once, whichever line it stands in. */
function remembered(find: Declared['find']): Declared['find'] {
  const known = new Map<string, readonly Hit[]>();
  return (text) => {
    const before = known.get(text);
    if (before) return before;
    if (known.size >= mostKnown) known.clear();
    const found = find(text);
    known.set(text, found.length === 0 ? nothing : found);
    return found;
  };
}

/** A figure in the text is not the clerk's to word: a fault that touches one is repaired by hand. */
function repairOf(line: Line, hit: Hit): Repair | null {
  const { put, from, to } = hit;
  if (put === undefined || line.figures.some((figure) => figure.from < to && figure.to > from)) return null;
  const { range } = whereIn(line, from, to);
  if (!range) return null;
  const words = put === '' ? `删去“${line.text.slice(from, to)}”` : `改成“${put}”`;
  return { words, edits: [{ place: line.place, range, text: put }] };
}

/** A rule that reads one line at a time and nothing else. */
export function lineRule({ id, title, source, reads = () => true, find }: Declared): Rule {
  const findIn = remembered(find);
  return {
    id,
    title,
    source,
    check: ({ lines }) =>
      lines.flatMap((line) =>
        line.text === '' || !reads(line)
          ? []
          : findIn(line.text).map((hit): Found => {
              const { from, to, severity, message, explain, confidence } = hit;
              return {
                severity,
                message,
                explain,
                where: whereIn(line, from, to),
                repair: repairOf(line, hit),
                ...(confidence && { confidence }),
              };
            }),
      ),
  };
}
