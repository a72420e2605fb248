import { bare } from './fold.ts';
import { isMarkedPageNumber, isPageNumber } from './furniture.ts';
import { setAside, type Notes } from './outcome.ts';
import { headerWords, type Token } from './tokens.ts';
import { isBlankWord, isUnit } from './values.ts';

/** Where the leftovers of a row stand: in the piece of the next label or not, in a table that marks its cells or not. */
export type Surroundings = { label: string; next: number | null; marked: boolean; severalColumns: boolean };

function whatIsGone(token: Token, { next, marked }: Surroundings): string | null {
  if (token.piece === next && /^\d{1,3}$/.test(token.text)) return '去掉序号';
  if (headerWords.has(token.bare)) return '去掉重复的表头';
  if (token.cell) return null;
  return (marked ? isPageNumber(token.text) : isMarkedPageNumber(token.text)) ? '去掉页码' : null;
}

/** Notes what stands between the rows and is no value: page and serial numbers and repeated heads go, the rest is kept. */
export function noteNoise(noise: readonly Token[], around: Surroundings, notes: Notes): void {
  const byPiece = new Map<number, string[]>();
  for (const token of noise) {
    const what = whatIsGone(token, around);
    if (what !== null) notes.repairs.push({ what, before: token.text, after: '' });
    else if (token.text !== '') {
      const texts = byPiece.get(token.piece) ?? [];
      texts.push(token.text);
      byPiece.set(token.piece, texts);
    }
  }
  for (const texts of byPiece.values()) {
    const words = texts.filter((text) => !isUnit({ text, bare: bare(text) }));
    if (words.length === 0) continue;
    if (words.every(isBlankWord)) {
      notes.repairs.push({ what: '去掉表中的空格记号', before: words.join('　'), after: '' });
      continue;
    }
    const why = around.severalColumns
      ? `统计表“${around.label}”一行有几列数字，不能确定哪一列是统计数`
      : `在统计表“${around.label}”一行附近，未能对应到任何指标`;
    setAside(notes, texts.join('　'), why);
  }
}
