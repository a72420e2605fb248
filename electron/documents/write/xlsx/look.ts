import type { Alignment, Borders, Font } from 'exceljs';

const thin = { style: 'thin' as const };

/** Thin rules on all sides. */
export const ruled: Partial<Borders> = { top: thin, left: thin, bottom: thin, right: thin };

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
  // A hidden column's text still runs over into an empty cell beside it in LibreOffice; this format shows nothing.
  hidden: { font: song(10.5), alignment: { horizontal: 'left' }, numFmt: ';;;' },
} satisfies Record<string, { font: Sized; alignment: Partial<Alignment>; numFmt?: string }>;

export type Look = keyof typeof looks;
