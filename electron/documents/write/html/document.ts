import type { Form } from '../../../../shared/forms/form.ts';
import type { Report } from '../../../../shared/report/report.ts';
import { arrange } from '../arrange.ts';
import { prefaceLines } from '../lines.ts';
import type { PictureSource } from '../pictures.ts';
import { annex, annexLabel, mention } from './annex.ts';
import { sectionTables } from './form-table.ts';
import { look, styleSheet } from './look.ts';
import { element, escaped, tag } from './markup.ts';
import { section } from './section.ts';
import { signOff } from './sign-off.ts';
import { paragraph } from './text.ts';
import { title } from './title.ts';

/**
 * The report as one web page that needs nothing but itself, in UTF-8, with the words of the DOCX in their order. It runs nothing
 * and fetches nothing. Equal reports give equal bytes.
 */
export function writeHtml(report: Report, form: Form, pictures: PictureSource): Uint8Array {
  const { text, apart } = arrange<string>(report, form, {
    title: () => title(report),
    preface: () => prefaceLines(report).map((line) => paragraph(look.body, line)),
    section: (one, ordinal, behind) => section(one, ordinal, report, pictures, behind),
    tables: (tables, titled) => sectionTables(tables, report, titled),
    mention: () => mention(report),
    signOff: () => signOff(report),
    annexLabel: () => annexLabel(report),
    annex: (tables) => annex(report, tables),
  });
  const own = apart.length === 0 ? [] : [element('div', { class: 'annex' }, lines(apart))];
  const page = [
    '<!DOCTYPE html>',
    tag('html', { lang: 'zh-CN' }),
    '<head>',
    tag('meta', { charset: 'utf-8' }),
    tag('meta', { name: 'viewport', content: 'width=device-width,initial-scale=1' }),
    element('title', {}, escaped(report.titleLines.join(''))),
    element('style', {}, `\n${styleSheet}`),
    '</head>',
    '<body>',
    element('div', { style: look.report }, lines([...text, ...own])),
    '</body>',
    '</html>',
    '',
  ];
  return new TextEncoder().encode(page.join('\n'));
}

const lines = (blocks: readonly string[]): string => `\n${blocks.join('\n')}\n`;
