import { matchesOf } from '../report/matches.ts';
import type { Line } from './lines.ts';
import { remembered } from './remembered.ts';
import type { Stretch } from './stretch.ts';

/** 《某条例》（以下简称《条例》): the short name, and the brackets that define it. */
export type Definition = Stretch & { short: string; from: number; to: number; end: number };

const pattern =
  /[（(](?:以下|下文|下)?(?:统一|合并)?简称(?:为|：|:)?\s*[“”"]?([《〈“"]?[^）)“”"，,。；]{1,24})[”"]?[）)]/g;

const inText = remembered((text: string): readonly { short: string; from: number; to: number; end: number }[] =>
  matchesOf(pattern, text).map((match) => {
    const short = (match[1] ?? '').trim();
    const from = match.index + match[0].lastIndexOf(short);
    return { short, from, to: from + short.length, end: match.index + match[0].length };
  }),
);

export const definitionsIn = (lines: readonly Line[]): Definition[] =>
  lines.flatMap((line) => inText(line.text).map((one) => ({ line, ...one })));
