import { matchesOf } from '../report/matches.ts';
import type { Line } from './lines.ts';
import { remembered } from './remembered.ts';
import type { Stretch } from './stretch.ts';

/**
 * 《某条例》（以下简称《条例》): the short name, and from `start` to `end` the words that define it, with their brackets where
 * these hold nothing else.
 */
export type Definition = Stretch & { short: string; from: number; to: number; start: number; end: number };

const pattern =
  /[（(，,](?<![，,](?!以下))(?:以下|下文|下)?(?:统一|合并)?简称(?:为|：|:)?\s*[“”"]?([《〈“"]?[^）)“”"，,。；]{1,24})[”"]?[）)]/g;

const inText = remembered((text: string): readonly Omit<Definition, 'line'>[] =>
  matchesOf(pattern, text).map((match) => {
    const short = (match[1] ?? '').trim();
    const start = match.index;
    const from = start + match[0].lastIndexOf(short);
    // （某办函〔2021〕30号，以下简称《通知》）: the bracket closes what stands before, too.
    const bracket = /^[，,]/.test(match[0]) ? 1 : 0;
    return { short, from, to: from + short.length, start, end: start + match[0].length - bracket };
  }),
);

export const definitionsIn = (lines: readonly Line[]): Definition[] =>
  lines.flatMap((line) => inText(line.text).map((one) => ({ line, ...one })));
