import type { Found } from './finding.ts';
import { whereIn, type Line } from './lines.ts';
import { remembered } from './remembered.ts';
import type { Rule } from './rule.ts';

export type Stretch = { from: number; to: number };

/** A fault between two stretches of one line's text, or at one. */
export type TextFault = Pick<
  Found,
  'severity' | 'message' | 'explain' | 'confidence' | 'left' | 'right' | 'subject'
> & {
  at: Stretch;
  other?: Stretch;
};

export function foundAt(line: Line, { at, other, ...fault }: TextFault): Found {
  return {
    ...fault,
    where: whereIn(line, at.from, at.to),
    ...(other && { other: whereIn(line, other.from, other.to) }),
  };
}

type Declared = Pick<Rule, 'id' | 'title' | 'source'> & {
  reads: (line: Line) => boolean;
  find: (text: string) => readonly TextFault[];
};

/** A rule that compares what stands in one line with what else stands in it. */
export function textRule({ id, title, source, reads, find }: Declared): Rule {
  const findIn = remembered(find);
  return {
    id,
    title,
    source,
    check: ({ lines }) =>
      lines.flatMap((line) =>
        line.text === '' || !reads(line) ? [] : findIn(line.text).map((fault) => foundAt(line, fault)),
      ),
  };
}

/** Paragraphs and what runs on behind a heading: not titles, not cells. */
export const isProse = ({ kind }: Line): boolean => kind === 'paragraph' || kind === 'subheading';
