import { matchesOf } from '../report/matches.ts';
import { halfWidth } from '../recognise/fold.ts';
import type { Line } from './lines.ts';
import { remembered } from './remembered.ts';
import type { Stretch } from './stretch.ts';

export type ContactKind = 'phone' | 'fax' | 'postcode' | 'email' | 'website';

/** One way to reach an office as a text has it; `plain` is the same without its typing: digits alone, a host alone. */
export type Contact = Stretch & { kind: ContactKind; written: string; plain: string };

/** What a number is stands before it; every repetition is bounded. */
const patterns: readonly (readonly [ContactKind, RegExp])[] = [
  ['phone', /(?:电话|热线|联系方式)(?:号码)?[^\d，。；;,@（(]{0,6}[（(]?(\d[\d\s（）()\-－—–―]{5,18}\d)/g],
  ['fax', /传真(?:号码)?[^\d，。；;,@（(]{0,4}[（(]?(\d[\d\s（）()\-－—–―]{5,18}\d)/g],
  ['postcode', /(?:邮编|邮政编码)[^\d，。；;,]{0,4}(\d{4,8})(?!\d)/g],
  ['email', /((?<![A-Za-z0-9._-])[A-Za-z0-9][A-Za-z0-9._-]{1,40}@[A-Za-z0-9-]{1,40}(?:\.[A-Za-z0-9-]{2,20}){1,4})/g],
  [
    'website',
    /((?<![A-Za-z0-9.@/-])(?:https?:\/\/)?(?:[A-Za-z0-9-]{1,40}\.){1,5}(?:cn|com|net|org)(?![A-Za-z0-9.@-]))/gi,
  ],
];

const hostOf = (address: string): string =>
  address
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/\/.*$/, '');

/** A number, mail or address of the net without what is only typing. */
export function plainContact(kind: ContactKind, written: string): string {
  const plain = halfWidth(written).trim();
  if (kind === 'email') return plain.toLowerCase();
  return kind === 'website' ? hostOf(plain) : plain.replace(/\D/g, '');
}

type Found = { kind: ContactKind; from: number; to: number };

const inText = remembered((text: string): readonly Found[] =>
  patterns.flatMap(([kind, pattern]) =>
    matchesOf(pattern, text).flatMap((match): Found[] => {
      const written = match[1] ?? '';
      const from = match.index + match[0].lastIndexOf(written);
      return [{ kind, from, to: from + written.length }];
    }),
  ),
);

export const contactsIn = (lines: readonly Line[]): Contact[] =>
  lines.flatMap((line) =>
    inText(line.text).map(({ kind, from, to }) => {
      const written = line.text.slice(from, to);
      return { line, from, to, kind, written, plain: plainContact(kind, written) };
    }),
  );

/** Whether two numbers are the same line, one of them perhaps without its area code. */
export const isSameLine = (one: string, other: string): boolean =>
  one === other || (Math.min(one.length, other.length) >= 7 && (one.endsWith(other) || other.endsWith(one)));
