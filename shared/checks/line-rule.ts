import type { Found, Severity } from './finding.ts';
import { repairIn, whereIn, type Line } from './lines.ts';
import type { Office } from './office.ts';
import { isOwnWord } from './own-words.ts';
import { perPart } from './per-object.ts';
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
  /** What a dismissal keeps, where the words themselves must not be kept. */
  subject?: string;
  put?: string;
};

type Declared = Pick<Rule, 'id' | 'title' | 'source' | 'severities'> & {
  /** Which lines are read; all of them if left out. */
  isRead?: (line: Line) => boolean;
  find: (text: string) => readonly Hit[];
  /** Says how often a slight fault stands in a part that has more than a few of it: nobody reads the same remark forty times. */
  together?: (count: number) => string;
};

const mostApart = 2;

function foundOf(line: Line, hit: Hit): Found {
  const { from, to, severity, message, explain, confidence, subject } = hit;
  const where = whereIn(line, from, to);
  return {
    severity,
    message,
    explain,
    where,
    repair: hit.put === undefined ? null : repairIn(line, from, to, hit.put),
    ...(confidence && { confidence }),
    ...(subject !== undefined && { subject }),
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
export function lineRule({ isRead = () => true, find, together, ...declared }: Declared): Rule {
  const findIn = remembered(find);
  const foundInPart = perPart((part, own: Office['words']): Found[] => {
    const found: Found[] = [];
    for (const line of part) {
      if (line.text === '' || !isRead(line)) continue;
      for (const hit of findIn(line.text, line.number)) {
        // Before many are told as one, of which an own word may be the first.
        if (declared.source !== 'language' || !isOwnWord(own, line.text, hit)) found.push(foundOf(line, hit));
      }
    }
    const name = part[0]?.part ?? '';
    return together && found.length > mostApart ? asOne(found, `“${name}”里${together(found.length)}`) : found;
  });
  return {
    ...declared,
    reads: ['lines', 'office'],
    check: ({ parts, office }) => parts.flatMap((part) => foundInPart(part, office.words)),
  };
}
