import ExcelJS from 'exceljs';
import type { Form } from '../../../../shared/forms/form.ts';
import type { Report } from '../../../../shared/report/report.ts';
import { documentMoment } from '../document-moment.ts';
import { writable } from '../characters.ts';
import { isAnnex } from '../../../../shared/forms/table-places.ts';
import { settle } from '../zip.ts';
import { standardFont } from './look.ts';
import { fillSheet } from './sheet.ts';

/**
 * The statistics as an XLSX file, a sheet for each table of the form, values only and no formulas. Equal reports give
 * equal bytes. Do not call this for a form without tables.
 */
export async function writeXlsx(report: Report, form: Form): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const moment = documentMoment(report);
  workbook.title = writable(report.annex.caption || form.annexCaption || report.titleLines.join(''));
  workbook.creator = writable(report.agency.name);
  workbook.lastModifiedBy = workbook.creator;
  workbook.created = new Date(moment);
  workbook.modified = new Date(moment);
  const names = new Set<string>();
  const annex = form.tables.filter(isAnnex);
  for (const table of form.tables) {
    // The caption stands over the annex's only table; several have each their own title.
    const captioned = annex.length === 1 && isAnnex(table);
    const title = (captioned && report.annex.caption) || table.title;
    fillSheet(workbook.addWorksheet(sheetName(table.title, names)), table, title, report);
  }
  return settle(new Uint8Array(await workbook.xlsx.writeBuffer()), moment, { 'xl/styles.xml': standardFont });
}

/** A name Excel accepts: 31 UTF-16 units, none of []:*?/\ and ', unlike the others. */
function sheetName(title: string, taken: Set<string>): string {
  const clean =
    writable(title)
      .replace(/[[\]:*?/\\']/g, ' ')
      .trim() || '统计表';
  // A character of two units is kept whole or not at all.
  const shorten = (suffix: string) => clean.slice(0, 31 - suffix.length).replace(/[\uD800-\uDBFF]$/, '') + suffix;
  let name = shorten('');
  for (let count = 2; taken.has(name.toLowerCase()); count += 1) name = shorten(` ${count}`);
  taken.add(name.toLowerCase());
  return name;
}
