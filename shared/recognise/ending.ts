import type { Annex } from '../report/report.ts';
import { readMention } from './annex.ts';
import { lineText, type Line } from './line.ts';
import { setAside, webExtras, type Notes } from './outcome.ts';
import type { RawSection } from './sections.ts';
import { noSignOff, takeSignOff, type FoundSignOff } from './sign-off.ts';
import { isWebFoot } from './web-meta.ts';

/** What an office's letter carries under its date (版记): who else gets it, who printed it, whether it is public. */
const colophon =
  /^[（(](此件|本件|主动公开|依申请公开)[^（）()]{0,20}[）)]$|^(抄送|抄报|主送|分送|印发机关|主题词|公开方式|公开属性)\s*[:：]|印发$/;

const isColophon = (line: Line): boolean => {
  const text = lineText(line).trim();
  return text.length <= 200 && !/。.+/.test(text) && colophon.test(text);
};

function takeColophon(lines: readonly Line[], notes: Notes): Line[] {
  let end = lines.length;
  for (let line = lines[end - 1]; line && isColophon(line); line = lines[end - 1]) end -= 1;
  for (const line of lines.slice(end))
    setAside(notes, lineText(line), '文末的版记（抄送、印发、公开属性），报告里没有这一项', line.from);
  return lines.slice(0, end);
}

/** Takes off the end what a page has under an article. */
function takeWebFoot(lines: readonly Line[], notes: Notes): Line[] {
  let end = lines.length;
  for (let line = lines[end - 1]; line && isWebFoot(lineText(line)); line = lines[end - 1]) end -= 1;
  for (const line of lines.slice(end)) setAside(notes, lineText(line), webExtras, line.from);
  return lines.slice(0, end);
}

const listed = /^\d{1,2}\s*[.．、]\s*\S/;
const announcement = /^附\s*[件表]\s*\d*\s*[:：]\s*/;
const longestMention = 200;

type Attachments = { lines: Line[]; names: Line[] };

/** Takes 附件：… off the end, with the numbered names on the lines below it. */
function takeAttachments(lines: readonly Line[]): Attachments {
  let at = lines.length - 1;
  const textAt = (index: number): string => {
    const line = lines[index];
    return line?.kind === 'text' && line.text.length <= longestMention ? line.text.trim() : '';
  };
  while (at > 0 && listed.test(textAt(at)) && lines.length - at < 20) at -= 1;
  const first = readMention(textAt(at));
  if (first === null) return { lines: [...lines], names: [] };
  return { lines: lines.slice(0, at), names: lines.slice(at) };
}

/** Keeps the announced attachments: as the annex's 附件说明 if there is an annex and room, else as they stood. */
function keepAttachments(lines: readonly Line[], annex: Annex | null): Line[] {
  if (lines.length === 0) return [];
  const names = lines.map((line) => lineText(line).trim());
  const mention = names.length > 1 ? names.join('　').replace(announcement, '') : (readMention(names[0] ?? '') ?? '');
  if (annex && annex.mention === '' && mention.length <= longestMention) {
    annex.mention = mention;
    return [];
  }
  return lines.map(({ from }, at) => ({ kind: 'text', text: names[at] ?? '', plain: true, from }));
}

/**
 * Takes what closes a report off the end of the last section with text: 版记 is noted as unplaced, 署名 and date are
 * returned, 附件说明 goes to the annex (null if the file has none).
 */
export function takeEnd(sections: readonly RawSection[], annex: Annex | null, notes: Notes): FoundSignOff {
  const last = sections.findLast((section) => section.lines.length > 0);
  if (!last) return noSignOff;
  const below = takeAttachments(takeColophon(takeWebFoot(last.lines, notes), notes));
  const signed = takeSignOff(takeColophon(below.lines, notes));
  const above = takeAttachments(signed.lines);
  last.lines = [...above.lines, ...keepAttachments([...above.names, ...below.names], annex)];
  return signed.found;
}
