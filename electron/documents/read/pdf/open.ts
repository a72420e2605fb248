import { createRequire } from 'node:module';
import { dirname, sep } from 'node:path';
import { getDocument, PDFWorker, VerbosityLevel, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { inTime, withoutForgotten } from './patience.ts';

/** pdf.js's own data about Chinese fonts that a file names but does not hold; read by it as files. */
const characterMaps = `${dirname(createRequire(import.meta.url).resolve('pdfjs-dist/cmaps/GBK-EUC-H.bcmap'))}${sep}`;

/** What pdf.js has made of some commands of a page, on its way from the half that reads to the half that is asked. */
function commandsIn(event: unknown): readonly unknown[] {
  const dig = (from: unknown, key: string): unknown =>
    typeof from === 'object' && from !== null && key in from ? (from as Record<string, unknown>)[key] : null;
  const commands = dig(dig(dig(event, 'data'), 'chunk'), 'argsArray');
  return Array.isArray(commands) ? commands : [];
}

/**
 * Opens a PDF, hands it to `use` and closes it whatever comes. Nothing but its text and lines is made: no font is loaded, no
 * picture unpacked, no script run, nothing fetched. `drawn` is told of the arguments of commands while a page is worked on,
 * for one page can repeat what it draws without end; where it throws, pdf.js is stopped at once. Rejects with what pdf.js,
 * `drawn` or `use` throws.
 */
export async function withPdf<T>(
  bytes: Uint8Array,
  drawn: (commands: readonly unknown[]) => void,
  use: (pdf: PDFDocumentProxy) => Promise<T>,
): Promise<T> {
  return await withoutForgotten(() => opened(bytes, drawn, use));
}

async function opened<T>(
  bytes: Uint8Array,
  drawn: (commands: readonly unknown[]) => void,
  use: (pdf: PDFDocumentProxy) => Promise<T>,
): Promise<T> {
  const worker = new PDFWorker({ verbosity: VerbosityLevel.ERRORS });
  await worker.promise;
  const task = getDocument({
    worker,
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
  const { promise: stopped, reject: stop } = Promise.withResolvers<never>();
  stopped.catch(() => task.destroy());
  worker.port.addEventListener('message', (event: unknown) => {
    try {
      drawn(commandsIn(event));
    } catch (error) {
      stop(error);
    }
  });
  try {
    return await Promise.race([stopped, inTime(task.promise).then(use)]);
  } finally {
    await inTime(task.destroy());
    worker.destroy();
  }
}
