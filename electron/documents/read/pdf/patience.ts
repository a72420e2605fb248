/** Milliseconds. One page of a report takes some hundredths of a second. */
const longest = 60_000;

/** What a promise gives; rejects where it does not settle, as happens inside pdf.js with some broken files. */
export async function inTime<T>(promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('pdf.js does not answer')), longest);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

const isOfPdfJs = (reason: unknown): boolean => reason instanceof Error && /pdfjs-dist/.test(reason.stack ?? '');

function onForgotten(reason: unknown): void {
  if (!isOfPdfJs(reason)) throw reason;
}

let readings = 0;

/**
 * Does some work with pdf.js. In broken files it starts reading things that it then forgets, and their failures, which
 * nobody waits for, would end the process or thread; what fails elsewhere still does.
 */
export async function withoutForgotten<T>(work: () => Promise<T>): Promise<T> {
  readings += 1;
  if (readings === 1) process.on('unhandledRejection', onForgotten);
  try {
    return await work();
  } finally {
    // Node tells of them once the promises of this turn are through.
    await new Promise((resolve) => setTimeout(resolve, 0));
    readings -= 1;
    if (readings === 0) process.off('unhandledRejection', onForgotten);
  }
}
