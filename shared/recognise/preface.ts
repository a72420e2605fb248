import { prefaceSchema, type Preface } from '../report/preface.ts';
import { datePattern, readDate } from '../wording/date.ts';
import { announcedIn } from './announced.ts';
import { readContact, type Contact } from './contact.ts';
import { lineText, piecesOf, type Line } from './line.ts';
import { isOfficeName, namesOffice } from './office.ts';
import { setAside, type Notes } from './outcome.ts';
import { agencyInTitle } from './title.ts';

/** What a preface tells about the report and its agency. Fields it does not name are ''. */
export type PrefaceReading = { preface: Preface; contact: Contact; publishes: string };

const labels = '编制说明|编报说明|说\\s*明|前\\s*言|引\\s*言|导\\s*语';
const labelPattern = new RegExp(`^(${labels})\\s*([:：]\\s*|\\n|$)`);

const onlyLabel = new RegExp(`^(?:${labels})\\s*[:：]?$`);

/** True for a line that is nothing but the preface's label (编制说明, 引　言). */
export function isPrefaceLabel(text: string): boolean {
  return text.length <= 20 && onlyLabel.test(text);
}

/** Fields are looked for in so much of the text; a preface has some hundred characters. */
const mostRead = 10_000;
const mostWritten = 20_000;

const until = '\\s*[，,]?\\s*(?:至|到|-|－|—+|~|～)\\s*';
const between = new RegExp(`(${datePattern.source})起?${until}(${datePattern.source})`);
const sameYear = new RegExp(`(${datePattern.source})起?${until}(\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日)`);

/** The statistics period a text states, [null, null] if none. */
export function readPeriod(text: string): Preface['period'] {
  const whole = between.exec(text);
  const short = whole ? null : sameYear.exec(text);
  const match = whole ?? short;
  if (!match) return [null, null];
  const first = match[1] ?? '';
  const from = readDate(first);
  const to = short
    ? readDate(`${first.slice(0, first.indexOf('年'))}年${short.at(-1) ?? ''}`)
    : readDate(match[0].slice(first.length));
  return from !== null && to !== null ? [from, to] : [null, null];
}

const compilers = /由([^，。；,;、]{2,40}?)(?:负责)?(?:编制|编写|起草|(?:根据|按照|依据)《)/;
const compilesItself =
  /(?:^|[，,。\n])([^，。；,;、\n]{2,40}?)[现特]?(?:组织|负责|牵头)?编制(?:完成|形成)?了?(?:本报告|《?20\d\d年度?[^，。；,;]{0,30}(?:报告|年报))/;
const contacts = /(?:请|可)(?:直接)?(?:与|向|联系)[:：]?([^，。；（(,;:：]{2,40}?)(?:联系|咨询|反映|[，。；（(,;])/;
const basisPattern =
  /(?:根据|按照|依据)((?:《[^《》]{2,100}》|[^，。；,;《》]){1,120}?)(?:的?(?:有关|相关)?(?:要求|规定|精神)|[，,]|(?<=》)(?:编制|编写|起草|制定))/;
const publishing =
  /(?:(?:现|特|特此|向社会|予以)(?:公布|公开|发布)|编制(?:完成)?了?)([^，。；,;]{2,60}?(?:报告|年报))/g;

/** The office whose report a preface publishes ("现公布某局2016年政府信息公开工作年度报告"), '' if it names none. */
function publishedIn(text: string): string {
  const names = [...text.matchAll(publishing)].map(([, title]) => agencyInTitle(title ?? ''));
  return names.find(namesOffice) ?? '';
}

/** Reads the lines before the first section. `written` keeps them word for word, without their label. */
export function readPreface(lines: readonly Line[], notes: Notes): PrefaceReading {
  const text = lines.map(lineText).join('\n');
  const label = labelPattern.exec(text);
  const written = label ? text.slice(label[0].length).trim() : text;
  setAside(notes, written.slice(mostWritten), '编制说明超出了程序能容纳的长度', piecesOf(lines));
  const read = written.slice(0, mostRead);
  const line = (pattern: RegExp): string => (pattern.exec(read)?.[1] ?? '').trim().slice(0, 500);
  const itself = line(compilesItself);
  const basis = line(basisPattern);
  return {
    preface: prefaceSchema.parse({
      label: (label?.[1] ?? '').replace(/\s/g, ''),
      basis: basis.includes('《') ? basis : '',
      compiledBy: (line(compilers) || (isOfficeName(itself) ? itself : '')).slice(0, 200),
      period: readPeriod(read),
      contact: line(contacts).slice(0, 200),
      announcedParts: announcedIn(read),
      written: written.slice(0, mostWritten),
    }),
    contact: readContact(read),
    publishes: publishedIn(read),
  };
}
