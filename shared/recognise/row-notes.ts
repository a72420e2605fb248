import { bare } from './fold.ts';
import { isMarkedPageNumber } from './furniture.ts';
import { nearby } from './noise.ts';
import { setAside, type Notes } from './outcome.ts';
import { isCrowded, type Habits, type Placement } from './placing.ts';
import { headingCells, type FoundRow } from './printing.ts';
import { isBlankMark, piecesIn, type Token } from './tokens.ts';

/**
 * Notes a label that is printed otherwise than in the form; `printed` is how it stands in the file. A row without one stands under
 * its heads, which a page number may tear.
 */
export function noteLabel({ target, found }: FoundRow, printed: readonly Token[], notes: Notes): void {
  if (target.label === '') {
    for (const { text, piece } of printed)
      if (isMarkedPageNumber(text)) notes.repairs.push({ what: '去掉页码', before: text, after: '', from: [piece] });
    return;
  }
  const parts = [...printed, ...found.label.filter((token) => token.bare !== target.bare)];
  if (parts.map((token) => token.bare).join('') === bare(target.label)) return;
  notes.repairs.push({
    what: '指标名称',
    before: parts.map(({ text }) => text).join(''),
    after: target.label,
    from: piecesIn(parts),
    about: { kind: 'figures', indicators: target.figures.map(({ id }) => id) },
  });
}

/** A heading of the table has no figure: a nought in its row says nothing, any other number is nobody's. */
export function noteHeading(row: FoundRow, { crowded, printing }: Habits, notes: Notes): void {
  const { target } = row;
  const numbers: Token[] = [];
  for (const token of headingCells(row, printing)) {
    if (token.text === '') continue;
    if (token.bare === '0' || isBlankMark(token))
      notes.repairs.push({ what: '表中小标题一行不填数', before: token.text, after: '', from: [token.piece] });
    else numbers.push(token);
  }
  const why = crowded ? `统计表“${target.label}”一行有几列数字，本表式这一行不填数` : nearby(target.label);
  setAside(notes, numbers.map(({ text }) => text).join('　'), why, piecesIn(numbers));
}

/** Why cells of a row have no place: some of them where the others have one, else all. */
function whyLeft(row: FoundRow, others: boolean, name: string): string {
  const count = row.target.figures.length;
  const filled = row.found.cells.filter(({ text }) => text !== '').length;
  if (others) return `统计表“${name}”一行里多出来的内容，本表式没有这一栏`;
  if (count === 1 && isCrowded(row)) return `统计表“${name}”一行有几列数字，不能确定哪一列是统计数`;
  if (count === 1) return `统计表“${name}”一行有几格内容，不能确定哪一格是统计数`;
  if (filled === count) return `统计表“${name}”一行的各栏，文件里的栏名与本表式不同，请在统计表中补填`;
  return `统计表“${name}”一行有${filled}个数，本表式有${count}栏，不能确定各是哪一栏，请在统计表中补填`;
}

/** Says which row could not be placed, or which of its cells, and why. */
export function noteUnplaced(row: FoundRow, placement: Placement | null, notes: Notes): void {
  const { target, found } = row;
  const left = placement ? placement.others : found.cells;
  const cells = left.map(({ text }) => text);
  if (left.every((cell) => cell.text === '' || isBlankMark(cell))) {
    const before = cells.filter((text) => text !== '').join('　');
    if (before !== '') notes.repairs.push({ what: '去掉表中的空格记号', before, after: '', from: piecesIn(left) });
    return;
  }
  const name = target.label === '' ? '无名称的一行' : target.label;
  setAside(notes, `${name}：${cells.join('　')}`, whyLeft(row, placement !== null, name), piecesIn(left));
}
