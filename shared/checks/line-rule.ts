import type { Found, Severity } from './finding.ts';
import { repairIn, whereIn, type Line } from './lines.ts';
import { remembered } from './remembered.ts';
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
  /** Says how often a slight fault stands in a part that has more than a few of it: nobody reads the same remark forty times. */
  together?: (count: number) => string;
};

const mostApart = 2;

function foundOf(line: Line, hit: Hit): Found {
  const { from, to, severity, message, explain, confidence } = hit;
  const where = whereIn(line, from, to);
  return {
    severity,
    message,
    explain,
    where,
    repair: hit.put === undefined ? null : repairIn(line, from, to, hit.put),
    ...(confidence && { confidence }),
  };
}

/** All of one part as one finding, at the first place, with all their repairs. */
function asOne(all: readonly Found[], message: string): Found[] {
  const [first] = all;
  if (!first) return [];
  const edits = all.flatMap(({ repair }) => repair?.edits ?? []);
  const repair = edits.length === 0 ? null : { words: `改正这${edits.length}处`, edits };
  // How often it stands there changes with every one that is put right; that it does is what a dismissal is about.
  return [{ ...first, message, repair, subject: first.where.place ?? '', facts: '' }];
}

/** A rule that reads one line at a time and nothing else. */
export function lineRule({ id, title, source, reads = () => true, find, together }: Declared): Rule {
  const findIn = remembered(find);
  return {
    id,
    title,
    source,
    check: ({ lines }) => {
      const places = new Map<string, { part: string; found: Found[] }>();
      for (const line of lines) {
        if (line.text === '' || !reads(line)) continue;
        const hits = findIn(line.text);
        if (hits.length === 0) continue;
        const found: Found[] = places.get(line.place)?.found ?? [];
        found.push(...hits.map((hit) => foundOf(line, hit)));
        places.set(line.place, { part: line.part, found });
      }
      return [...places.values()].flatMap(({ part, found }) =>
        together && found.length > mostApart ? asOne(found, `“${part}”里${together(found.length)}`) : found,
      );
    },
  };
}
