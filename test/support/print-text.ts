import type { Form } from '../../shared/forms/form.ts';
import type { Block } from '../../shared/report/prose.ts';
import type { Report } from '../../shared/report/report.ts';
import { chineseOrdinal } from '../../shared/wording/ordinal.ts';

/** The ways in which offices' text files differ; every combination must be read alike. */
export type TextStyle = {
  sectionMark: '、' | ' 、' | '．' | '、 ';
  headingEnd: 'line' | '。' | '：';
  brackets: '（）' | '()';
  itemMark: '.' | '、' | '. ';
  table: 'bars' | 'leading-bar' | 'bar-at-end' | 'bar-lines' | 'tabs' | 'tab-rows' | 'bare-lines' | 'spaced';
  brokenLabels: boolean;
  pageNumbers: boolean;
  indent: '' | '　　' | ' ';
  newline: '\n' | '\r\n';
};

const inSection = (style: TextStyle, level: 2 | 3 | 4, ordinal: number): string => {
  const [open, close] = [style.brackets[0], style.brackets[1]];
  if (level === 2) return `${open}${chineseOrdinal(ordinal)}${close}`;
  return level === 3 ? `${ordinal}${style.itemMark}` : `${open}${ordinal}${close}`;
};

function blockLines(blocks: readonly Block[], style: TextStyle): string[] {
  const counts = { 2: 0, 3: 0, 4: 0 };
  return blocks.flatMap((block) => {
    if (block.type !== 'paragraph' && block.type !== 'heading') return [];
    const text = (block.content ?? []).map((item) => (item.type === 'text' ? item.text : '')).join('');
    if (block.type === 'paragraph') return [`${style.indent}${text}`];
    const { level, restart } = block.attrs;
    counts[level] = restart === true ? 1 : counts[level] + 1;
    if (level < 4) counts[4] = 0;
    if (level < 3) counts[3] = 0;
    return [`${style.indent}${inSection(style, level, counts[level])}${text}`];
  });
}

type Row = { label: string; unit: string; value: string | null };

function rowsOf(report: Report, form: Form): Row[] {
  const units = new Map(form.indicators.map((indicator) => [indicator.id, indicator.unit]));
  return form.tables.flatMap(({ grid }) =>
    grid.rows.slice(grid.headRows).map((cells) => {
      const label = cells[0]?.kind === 'label' ? cells[0].text : '';
      const figure = cells.find((cell) => cell.kind === 'figure');
      if (figure?.kind !== 'figure') return { label, unit: '——', value: null };
      return { label, unit: units.get(figure.indicator) ?? '', value: report.figures[figure.indicator]?.value ?? null };
    }),
  );
}

function rowLines({ label, unit, value }: Row, style: TextStyle): string[] {
  const cut = label.indexOf('（', 3);
  const breaks = style.brokenLabels && cut > 0;
  const head = breaks ? label.slice(0, cut) : label;
  const tail = breaks ? [label.slice(cut)] : [];
  const cell = value ?? '';
  switch (style.table) {
    case 'bars':
      return [`${label} | ${unit} | ${cell} |`];
    case 'leading-bar':
      return [`| ${label} | ${unit} | ${cell} |`];
    case 'bar-at-end':
      return [`${label} |`, `${unit} |`, `${cell} |`];
    case 'bar-lines':
      return [label, '|', unit, '|', ...(cell === '' ? [] : [cell]), '|'];
    case 'tabs':
      return [`\t${head}`, ...tail.map((text) => `　　　　${text}`), `\t${unit}`, `\t${cell}`, ''];
    case 'tab-rows':
      return [`${label}\t${unit}\t${cell}`];
    case 'bare-lines':
      return [head, ...tail, unit, ...(cell === '' ? [] : [cell])];
    case 'spaced':
      return [`${label}  ${unit}  ${cell}`];
  }
}

/** Shapes in which a bare number between rows can be told from a value. */
const marksCells = new Set<TextStyle['table']>(['bars', 'leading-bar', 'bar-at-end', 'tabs', 'tab-rows', 'spaced']);

function tableLines(report: Report, form: Form, style: TextStyle): string[] {
  const head = rowLines({ label: '统计指标', unit: '单位', value: '统计数' }, style);
  const rows = rowsOf(report, form).flatMap((row, at) => {
    const lines = rowLines(row, style);
    const page = style.pageNumbers && at % 23 === 22 ? [marksCells.has(style.table) ? `${at}` : `- ${at} -`] : [];
    return [...lines, ...page];
  });
  return form.tables.length === 0 ? [] : [report.annex.caption, ...head, ...rows];
}

/** A report as an office's text file in a given style. Figures inside prose are not printed: give prose without them. */
export function printText(report: Report, form: Form, style: TextStyle): string {
  const sections = report.sections.flatMap((section, at) => {
    const heading = `${chineseOrdinal(at + 1)}${style.sectionMark}${section.heading}`;
    const lines = blockLines(section.prose.content, style);
    const first = section.prose.content[0];
    if (style.headingEnd === 'line' || first?.type !== 'paragraph') return [heading, ...lines];
    return [`${heading}${style.headingEnd}${(lines[0] ?? '').trim()}`, ...lines.slice(1)];
  });
  const signOff = [report.signOff.agency].filter((line) => line !== '');
  return [
    ...report.titleLines,
    report.preface.written ?? '',
    ...sections,
    ...signOff,
    ...tableLines(report, form, style),
  ].join(style.newline);
}
