import { createRequire } from 'node:module';
import { dirname, sep } from 'node:path';
import { getDocument, VerbosityLevel, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { inTime, withoutForgotten } from './patience.ts';

/** pdf.js's own data about Chinese fonts that a file names but does not hold; read by it as files. */
const characterMaps = `${dirname(createRequire(import.meta.url).resolve('pdfjs-dist/cmaps/GBK-EUC-H.bcmap'))}${sep}`;

/**
 * Opens a PDF, hands it to `use` and closes it whatever comes. Nothing but its text and lines is made: no font is loaded, no
 * picture unpacked, no script run, nothing fetched. Rejects with what pdf.js or `use` throws.
 */
export async function withPdf<T>(bytes: Uint8Array, use: (pdf: PDFDocumentProxy) => Promise<T>): Promise<T> {
  return await withoutForgotten(() => opened(bytes, use));
}

async function opened<T>(bytes: Uint8Array, use: (pdf: PDFDocumentProxy) => Promise<T>): Promise<T> {
  const task = getDocument({
    // pdf.js takes the bytes over, the caller keeps its own; slice() of a Buffer would not copy.
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    cMapUrl: characterMaps,
    cMapPacked: true,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    maxImageSize: 0,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
  });
  try {
    return await use(await inTime(task.promise));
  } finally {
    await inTime(task.destroy());
  }
}
