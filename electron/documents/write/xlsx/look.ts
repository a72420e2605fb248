import type { Alignment, Borders, Font } from 'exceljs';

const thin = { style: 'thin' as const };

/** Thin rules on all sides. */
export const ruled: Partial<Borders> = { top: thin, left: thin, bottom: thin, right: thin };

/**
 * Column widths and indents are counted in digits and spaces of the workbook's standard font, and each program measures
 * those itself. Arial, or a font of the same widths, is everywhere, and its digit is 7 pixels wide in all of them but
 * for a twentieth; those of 宋体 are 8 in one program and less in another, so that labels were cut off. No cell is set in it.
 */
export function standardFont(stylesXml: string): string {
  return stylesXml.replace(
    /(<fonts\b[^>]*>)<font>.*?<\/font>/s,
    '$1<font><sz val="10"/><name val="Arial"/><family val="2"/></font>',
  );
}

type Sized = Partial<Font> & { size: number };

const song = (size: number): Sized => ({ name: '宋体', size, charset: 134 });
const hei = (size: number): Sized => ({ name: '黑体', size, charset: 134 });

const centred: Partial<Alignment> = { horizontal: 'center', vertical: 'middle', wrapText: true };
const left: Partial<Alignment> = { horizontal: 'left', vertical: 'middle', wrapText: true };

/** The look of each kind of cell; sizes in points. A figure shrinks rather than show ####. */
export const looks = {
  title: { font: hei(18), alignment: centred },
  year: { font: song(12), alignment: centred },
  note: { font: song(11), alignment: left },
  head: { font: hei(10.5), alignment: centred },
  label: { font: song(10.5), alignment: left },
  centredLabel: { font: song(10.5), alignment: centred },
  figure: { font: song(10.5), alignment: { horizontal: 'center', vertical: 'middle', shrinkToFit: true } },
  // Left and not wrapped: LibreOffice prints a hidden column's text in an empty cell beside it if it may go that way.
  hidden: { font: song(10.5), alignment: { horizontal: 'left', wrapText: false } },
} satisfies Record<string, { font: Sized; alignment: Partial<Alignment> }>;

export type Look = keyof typeof looks;
