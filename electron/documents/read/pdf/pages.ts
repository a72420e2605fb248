import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { NianbaoError } from '../../../../shared/api/errors.ts';
import type { Repair } from '../../../../shared/recognise/outcome.ts';
import { drawnBy, type Font } from './drawn.ts';
import { matrixOf, type Matrix } from './matrix.ts';
import { withPdf } from './open.ts';
import type { Page } from './page.ts';
import { inTime } from './patience.ts';
import { upright } from './upright.ts';
import type { Work } from './work.ts';
import { notRead } from '../../../../shared/recognise/not-read.ts';

/** An annual report has some dozens of pages; a volume of many offices' reports is to be taken apart first. */
const mostPages = 200;

const usualFont: Matrix = [0.001, 0, 0, 0.001, 0, 0];

/** A font as pdf.js hands it over, by the name it has there. */
function fontOf(page: PDFPageProxy, name: string): Font | null {
  const found: unknown = page.commonObjs.has(name) ? page.commonObjs.get(name) : null;
  if (typeof found !== 'object' || found === null) return null;
  const has = (key: string): boolean => key in found && (found as Record<string, unknown>)[key] === true;
  return {
    bold: has('bold') || has('black'),
    vertical: has('vertical'),
    fontMatrix: ('fontMatrix' in found ? matrixOf(found.fontMatrix) : null) ?? usualFont,
    glyphsOfOwn: has('isType3Font'),
  };
}

async function pageOf(pdf: PDFDocumentProxy, number: number, layerShown: (layer: unknown) => boolean): Promise<Page> {
  const page = await pdf.getPage(number);
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const list: { fnArray: readonly number[]; argsArray: readonly unknown[] } = await page.getOperatorList();
  const fonts = new Map<string, Font | null>();
  const known = (name: string): Font | null => {
    const font = fonts.get(name) ?? fontOf(page, name);
    fonts.set(name, font);
    return font;
  };
  const drawn = drawnBy(list, matrixOf(transform) ?? [1, 0, 0, -1, 0, height], { fontOf: known, layerShown });
  page.cleanup();
  return upright(drawn, { width, height }, number);
}

/** What the pages of a PDF hold, counted by `work`, with what could not be read. Rejects with file-too-large, file-swollen, file-damaged, file-encrypted. */
export async function pagesOf(
  bytes: Uint8Array,
  name: string,
  work: Work,
): Promise<{ pages: Page[]; repairs: Repair[] }> {
  try {
    return await withPdf(bytes, work.drawn, async (pdf) => {
      if (pdf.numPages > mostPages)
        throw new NianbaoError('file-too-large', { path: name, size: `${pdf.numPages}页`, limit: `${mostPages}页` });
      const layers = await inTime(pdf.getOptionalContentConfig());
      const pages: Page[] = [];
      const failed: number[] = [];
      for (let number = 1; number <= pdf.numPages; number += 1)
        try {
          work.page();
          pages.push(await inTime(pageOf(pdf, number, (layer) => layers.isVisible(layer))));
        } catch {
          failed.push(number);
        }
      if (pages.length === 0) throw new NianbaoError('file-damaged', { path: name });
      const repairs = failed.length > 0 ? [{ what: notRead.pages, before: `第${failed.join('、')}页`, after: '' }] : [];
      return { pages, repairs };
    });
  } catch (error) {
    if (error instanceof NianbaoError) throw error;
    const encrypted = error instanceof Error && error.name === 'PasswordException';
    throw new NianbaoError(encrypted ? 'file-encrypted' : 'file-damaged', { path: name });
  }
}
