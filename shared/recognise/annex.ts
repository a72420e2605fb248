import { annexSchema, type Annex } from '../report/report.ts';
import { isPageNumber } from './furniture.ts';
import type { Piece } from './manuscript.ts';
import { readMark } from './marks.ts';
import { setAside, type Notes } from './outcome.ts';
import { readSignRow, type SignRow } from './sign-off.ts';

const labelLine = /^附\s*[件表]\s*\d*\s*$/;
const mentionLine = /^附\s*[件表]\s*\d*\s*[:：]\s*(?:\d+[.．、])?\s*(.+)$/;
const captionLine = /(统计表|情况表|汇总表|统计|报表|表)$/;
const yearLine = /^[（(]?\s*(?:20\d{2}|[二2][〇○零0一二三四五六七八九]{3})\s*年?度?\s*[）)]?$/;
const unitLine = /^填报(单位|机关)[^:：]{0,10}[:：]\s*(.*)$/;

/** What stands around the statistics table: the lines [from, table) before it and [table end, to) behind it. */
export type FoundAnnex = { annex: Annex; signRow: Partial<SignRow>; unit: string; from: number; to: number };

const isCaption = (text: string): boolean => captionLine.test(text) && text.length <= 60 && readMark(text) === null;

/** The name in a line that announces an annex under the text (附件：统计表), null if it is no such line. */
export function readMention(text: string): string | null {
  return mentionLine.exec(text.trim())?.[1]?.trim() ?? null;
}

type Around = { annex: Annex; unit: string };

/** Takes a line over the table; false if the line does not belong to the table. The nearest line comes first. */
function takeAbove(text: string, found: Around): boolean {
  const { annex } = found;
  const unit = unitLine.exec(text);
  const mention = readMention(text);
  if (unit && !annex.unitLine) {
    annex.unitLine = true;
    found.unit = (unit[2] ?? '').trim();
  } else if (yearLine.test(text) && !annex.yearLine) annex.yearLine = true;
  else if (labelLine.test(text) && annex.label === '') annex.label = text.replace(/\s/g, '');
  else if (mention !== null && annex.mention === '' && mention.length <= 200) annex.mention = mention;
  else if (annex.caption === '' && annex.mention === '' && isCaption(text)) annex.caption = text;
  else return false;
  return true;
}

const mostLinesAbove = 6;

/**
 * Reads the lines around the table at pieces [table.from, table.to): 附件, caption, year and unit above, the signatures
 * below. Lines that belong to something else end the search; what a signature line says and no field holds is noted.
 */
export function findAnnex(pieces: readonly Piece[], table: { from: number; to: number }, notes: Notes): FoundAnnex {
  const found: Around = {
    annex: annexSchema.parse({ label: '', yearLine: false, unitLine: false, signRow: false }),
    unit: '',
  };
  let from = table.from;
  while (from > 0 && table.from - from < mostLinesAbove) {
    const piece = pieces[from - 1];
    if (piece?.kind !== 'paragraph' || !takeAbove(piece.text.trim(), found)) break;
    from -= 1;
  }
  const signRow: Partial<SignRow> = {};
  const textAt = (at: number): string => {
    const piece = pieces[at];
    return piece?.kind === 'row' ? piece.cells.join(' ') : (piece?.text ?? '');
  };
  let to = table.to;
  for (; to < pieces.length; to += 1) {
    const text = textAt(to);
    if (text.trim() === '') continue;
    if (isPageNumber(text) && readSignRow(textAt(to + 1)) !== null) {
      notes.repairs.push({ what: '去掉页码', before: text, after: '', from: [to] });
      continue;
    }
    const reading = readSignRow(text);
    const again = Object.keys(reading?.row ?? {}).some((field) => field in signRow);
    if (reading === null || again) break;
    for (const rest of reading.rest) setAside(notes, rest, '表尾的这一项没有填入：日期不完整，或与前面的重复', [to]);
    found.annex.signRow = true;
    Object.assign(signRow, reading.row);
  }
  // One line that is both announcement and caption stands right over the table: it is the caption.
  if (found.annex.caption === '') {
    found.annex.caption = found.annex.mention;
    found.annex.mention = '';
  }
  return { ...found, signRow, from, to };
}
