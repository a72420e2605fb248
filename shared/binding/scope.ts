const sentenceEnd = /[。；！？;!?\n]/;
const lastYear = /上年|上一年|去年|前年|同比|环比|往年|历年|累计以来|以来/;
/** A form's own figure is named by last year: 上年结转 is counted this year. */
const named = /上年度?结转|去年结转/;

const chineseDigit: Record<string, string> = Object.fromEntries(
  [...'〇一二三四五六七八九'].map((one, at) => [one, `${at}`]),
);
const year = /(?<!\d)((?:19|20)\d{2})年|([一二][〇○零一二三四五六七八九]{3})年/g;

const yearOf = (written: string): number =>
  Number(written.replace(/[○零]/g, '〇').replace(/[〇一二三四五六七八九]/g, (one) => chineseDigit[one] ?? one));

/** Where the sentence begins in which a place of the text is. */
export function sentenceStart(text: string, at: number): number {
  for (let start = at; start > 0; start -= 1) if (sentenceEnd.test(text[start - 1] ?? '')) return start;
  return 0;
}

/**
 * Whether what is said at a place of the text is of another year than the report's: the sentence has named another year last,
 * or the clause compares with one.
 */
export function isOtherYear(text: string, at: number, reportYear: number): boolean {
  const before = text.slice(sentenceStart(text, at), at);
  const clause = before.slice(Math.max(before.lastIndexOf('，'), before.lastIndexOf(',')) + 1);
  if (named.test(clause)) return false;
  if (lastYear.test(clause)) return true;
  const named_ = [...before.matchAll(year)].at(-1);
  return named_ !== undefined && yearOf(named_[1] ?? named_[2] ?? '') !== reportYear;
}
