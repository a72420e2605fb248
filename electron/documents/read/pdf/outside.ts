import { notRead } from '../../../../shared/recognise/not-read.ts';
import type { Repair } from '../../../../shared/recognise/outcome.ts';

/** What the bytes of a PDF say without being decoded: how many pictures it holds, and whether its end is there. */
export type Outside = { pictures: number; whole: boolean };

/**
 * Looks through the bytes. A picture is an object of its own in the file whatever else is packed; the shapes that cut
 * pictures out (SMask) are none. A PDF ends with the mark %%EOF, after which some programs leave a little.
 */
export function outsideOf(bytes: Uint8Array): Outside {
  const text = new TextDecoder('latin1').decode(bytes);
  const count = (what: RegExp): number => text.match(what)?.length ?? 0;
  return {
    pictures: Math.max(0, count(/\/Subtype\s*\/Image\b/g) - count(/\/SMask\s+\d+\s+\d+\s+R/g)),
    whole: text.slice(-4096).includes('%%EOF'),
  };
}

/** What is said to the clerk of what stands in the file and not in the manuscript. */
export function outsideRepairs({ pictures, whole }: Outside, withoutText: readonly number[]): Repair[] {
  const note = (what: string, before: string): Repair => ({ what, before, after: '' });
  return [
    ...(pictures > 0 ? [note(notRead.pdfPictures, `${pictures}张图片`)] : []),
    ...(pictures > 0 && withoutText.length > 0
      ? [note(notRead.pagesWithoutText, `第${withoutText.join('、')}页`)]
      : []),
    ...(whole ? [] : [note(notRead.pdfEnd, '文件末尾')]),
  ];
}
