import type { Found } from './finding.ts';
import { whereIn, type Line } from './lines.ts';
import { perPart } from './per-object.ts';
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

type Declared = Pick<Rule, 'id' | 'title' | 'source' | 'severities'> & {
  isRead: (line: Line) => boolean;
  find: (text: string) => readonly TextFault[];
};

/** A rule that compares what stands in one line with what else stands in it. */
export function textRule({ isRead, find, ...declared }: Declared): Rule {
  const findIn = remembered(find);
  const foundInPart = perPart((part) =>
    part.flatMap((line) =>
      line.text === '' || !isRead(line) ? [] : findIn(line.text, line.number).map((fault) => foundAt(line, fault)),
    ),
  );
  return { ...declared, reads: ['lines'], check: ({ parts }) => parts.flatMap((part) => foundInPart(part)) };
}

/** Paragraphs and what runs on behind a heading: not titles, not cells. */
export const isProse = ({ kind }: Line): boolean => kind === 'paragraph' || kind === 'subheading';
