import { Paragraph, TabStopType, type FileChild } from 'docx';
import type { FormTable } from '../../../../shared/forms/form.ts';
import type { Report } from '../../../../shared/report/report.ts';
import { signLines, unitLine, yearLine } from '../../../../shared/report/annex-lines.ts';
import { titleBreaks } from '../title-breaks.ts';
import { formTable } from './form-table.ts';
import { page } from '../measures.ts';
import { runs } from './runs.ts';
import { style } from './styles.ts';

/** 附件说明 after the body (GB/T 9704-2012, 7.3.4): no stop after the name. */
export function mention(report: Report): Paragraph[] {
  const name = report.annex.mention;
  return name === '' ? [] : [new Paragraph({ style: style.mention, children: runs(`附件：${name}`) })];
}

/** 附件, flush left at the top of the annex's page. */
export function annexLabel(report: Report): Paragraph[] {
  const { label } = report.annex;
  return label === '' ? [] : [new Paragraph({ style: style.annexLabel, children: runs(label) })];
}

/** Title, year, unit, the annex's tables and the people under them. */
export function annex(report: Report, tables: readonly FormTable[]): FileChild[] {
  const { caption } = report.annex;
  const year = yearLine(report);
  const unit = unitLine(report);
  const people = signLines(report);
  return [
    ...(caption === ''
      ? []
      : [
          new Paragraph({
            style: style.annexTitle,
            children: runs(titleBreaks(caption, report.agency.name).join('\n')),
          }),
        ]),
    ...(year === null ? [] : [new Paragraph({ style: style.annexYear, children: runs(year) })]),
    ...(unit === null ? [] : [new Paragraph({ style: style.tableNote, keepNext: true, children: runs(unit) })]),
    ...tablesOf(report, tables, people.length > 0),
    ...people.map(peopleLine),
  ];
}

function tablesOf(report: Report, tables: readonly FormTable[], keepWithNext: boolean): FileChild[] {
  return tables.flatMap((source, index) => {
    const last = index === tables.length - 1;
    const built = formTable(source, report, last && keepWithNext);
    // A single table stands under the annex's own title; several need theirs.
    if (tables.length === 1) return [built];
    return [new Paragraph({ style: style.tableTitle, children: runs(source.title) }), built];
  });
}

function peopleLine(entries: string[], index: number, lines: string[][]): Paragraph {
  return new Paragraph({
    style: style.tableNote,
    tabStops: [1, 2].map((third) => ({ type: TabStopType.LEFT, position: Math.round((page.textWidth * third) / 3) })),
    keepNext: index < lines.length - 1,
    children: runs(entries.join('\t')),
  });
}
