import type { Reader } from '../reader.ts';

/**
 * The reader of PDFs with its library. pdf.js warns while it is loaded that a canvas is missing, which only drawing needs;
 * nobody at the command line is to read that.
 */
export async function loadPdfReader(): Promise<Reader> {
  const { warn } = console;
  Object.assign(console, { warn: () => undefined });
  try {
    await import('pdfjs-dist/legacy/build/pdf.mjs');
  } finally {
    Object.assign(console, { warn });
  }
  return (await import('./pdf.ts')).readPdf;
}
