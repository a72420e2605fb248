import { severities, severityWords } from '../checks/severities.ts';
import { sectionPlace } from '../api/place.ts';
import type { Finding } from '../checks/finding.ts';
import { isOpen } from '../checks/settle.ts';
import { placeName } from '../report/place-name.ts';
import type { Report } from '../report/report.ts';
import { officialDate } from '../wording/date.ts';
import { body, heading, type Block, type Column, type Row } from './blocks.ts';
import { shortened, type CheckFacts } from './facts.ts';

const longestSide = 24;
const longestMessage = 200;
const longestQuote = 40;

/** The parts of a report in its order with what they are called. */
function partsOf({ sections }: Report): Map<string, string> {
  const named = (place: string): [string, string] => [place, placeName(place, null)];
  return new Map([
    ['', '整篇报告'],
    named('facts'),
    named('preface'),
    ...sections.map(({ id, heading: words }): [string, string] => [sectionPlace(id), words || '（没有标题）']),
    named('table'),
    named('signOff'),
    named('unplaced'),
  ]);
}

const placeOf = ({ where: { place, indicator } }: Finding): string => place ?? (indicator === undefined ? '' : 'table');

/** Somebody's own number must not go further with the check report. */
const secret = 'personal-data';

/** So many characters of what stands in a sentence are enough to know it by. */
const telling = 20;

/** The words a finding stands at, where its sentence does not repeat them. */
function quoteOf({ rule, message, where: { quote } }: Finding): string {
  const words = quote?.trim() ?? '';
  return words === '' || rule === secret || message.includes(words.slice(0, telling))
    ? ''
    : `\n原文：“${shortened(words, longestQuote)}”`;
}

const sentenceOf = (finding: Finding): string => shortened(finding.message, longestMessage) + quoteOf(finding);

const side = (value: string | null): string => (value === null || value === '' ? '—' : shortened(value, longestSide));

const openColumns: readonly Column[] = [
  { head: '序号', share: 7, centred: true },
  { head: '级别', share: 13, centred: true },
  { head: '疑点', share: 52 },
  { head: '本处', share: 14, centred: true },
  { head: '对照', share: 14, centred: true },
];

/** Findings by part of the report, the gravest first, each with its number. */
function rowsByPart(
  report: Report,
  findings: readonly Finding[],
  rowOf: (finding: Finding, number: string) => string[],
): Row[] {
  const parts = partsOf(report);
  const byPart = Map.groupBy(findings, (finding) => (parts.has(placeOf(finding)) ? placeOf(finding) : ''));
  let number = 0;
  return [...parts].flatMap(([place, name]): Row[] => {
    const own = byPart.get(place);
    if (!own) return [];
    const told = severities
      .flatMap((severity) => own.filter((one) => one.severity === severity))
      .map((one) => {
        number += 1;
        return rowOf(one, String(number));
      });
    return [`${name}（${told.length}处）`, ...told];
  });
}

/** What somebody still has to look at. */
export function openBlocks({ report, findings }: CheckFacts): Block[] {
  const open = findings.filter(isOpen);
  const title = heading('未处理的疑点');
  if (open.length === 0) return [title, body('没有未处理的疑点。')];
  const rows = rowsByPart(report, open, (one, number) => [
    number,
    severityWords[one.severity],
    sentenceOf(one),
    side(one.left),
    side(one.right),
  ]);
  return [title, { kind: 'table', columns: openColumns, rows }];
}

const reasonColumns: readonly Column[] = [
  { head: '序号', share: 7, centred: true },
  { head: '疑点', share: 43 },
  { head: '说明', share: 29 },
  { head: '日期', share: 21, centred: true },
];

/** What was looked into and set aside, and what has changed since. */
export function reasonTables({ report, findings, dayOf }: CheckFacts): Block[] {
  const tableOf = (told: readonly Finding[]): Block => ({
    kind: 'table',
    columns: reasonColumns,
    rows: rowsByPart(report, told, (finding, number) => {
      const { reason, at } = finding.dismissal ?? { reason: '', at: '' };
      return [number, sentenceOf(finding), reason, officialDate(dayOf(at))];
    }),
  });
  const standing = findings.filter((one) => !isOpen(one));
  const reopened = findings.filter((one) => isOpen(one) && one.dismissal !== null);
  return [
    ...(standing.length === 0 ? [] : [tableOf(standing)]),
    ...(reopened.length === 0
      ? []
      : [body('下列疑点说明以后，报告内容有变动，原说明不再有效，仍列为未处理：'), tableOf(reopened)]),
  ];
}

/** 核实说明 as a part of the check report. */
export function reasonBlocks(facts: CheckFacts): Block[] {
  const tables = reasonTables(facts);
  const hasStanding = facts.findings.some((one) => !isOpen(one));
  return [heading('核实说明'), ...(hasStanding ? [] : [body('没有核实说明。')]), ...tables];
}
