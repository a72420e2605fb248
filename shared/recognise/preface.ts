import { prefaceSchema, type Preface } from '../report/preface.ts';
import type { Agency } from '../report/agency.ts';
import { datePattern, readDate } from '../wording/date.ts';
import { halfWidth } from './fold.ts';
import { announcedIn } from './announced.ts';

/** What a preface tells about the report and its agency. Fields it does not name are ''. */
export type PrefaceReading = { preface: Preface; contact: Pick<Agency, ContactField> };
type ContactField = 'address' | 'postcode' | 'phone' | 'fax' | 'email' | 'website' | 'siteColumn';

const labelPattern = /^(编制说明|编报说明|说\s*明|前\s*言|引\s*言|导\s*语)\s*([:：]\s*|$)/;

/** Patterns over half-width text; the first group is the field. */
const contactPatterns: Readonly<Record<Exclude<ContactField, 'siteColumn'>, RegExp>> = {
  address: /(?:通信|通讯|联系|办公)?地址\s*(?:为|是|在)?\s*[:]?\s*([^,;。()\s]{4,60})/,
  postcode: /(?:邮编|邮政编码)\s*(?:为|是)?\s*[:]?\s*(\d{6})/,
  phone: /(?:联系电话|咨询电话|办公电话|电话)\s*(?:号码)?\s*(?:为|是)?\s*[:]?\s*(\(?\d[\d\s()-—–-]{5,18}\d)/,
  fax: /传真\s*(?:号码)?\s*(?:为|是)?\s*[:]?\s*(\(?\d[\d\s()-]{5,18}\d)/,
  email: /([A-Za-z0-9._+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)/,
  website: /((?:https?:\/\/)?(?:www\.|[a-z0-9-]+\.)[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:cn|com|net|org|gov)[\w./-]*)/i,
};

function readContact(text: string): PrefaceReading['contact'] {
  const plain = halfWidth(text).replace(/[－–—]/g, '-');
  const withoutMail = plain.replace(contactPatterns.email, '');
  const field = (name: Exclude<ContactField, 'siteColumn'>): string =>
    (contactPatterns[name].exec(name === 'email' ? plain : withoutMail)?.[1] ?? '').trim();
  return {
    address: field('address'),
    postcode: field('postcode'),
    phone: field('phone'),
    fax: field('fax'),
    email: field('email'),
    website: field('website'),
    siteColumn: /([^，。（）()“”"]{2,20})(?:专栏|栏目)/.exec(text)?.[1] ?? '',
  };
}

const between = new RegExp(`(${datePattern.source})起?\\s*(?:至|到|-|－|—+|~|～)\\s*(${datePattern.source})`);

function readPeriod(text: string): Preface['period'] {
  const match = between.exec(text);
  if (!match) return null;
  const from = readDate(match[0]);
  const to = readDate(match[0].slice((match[1] ?? '').length));
  return from !== null && to !== null ? [from, to] : null;
}

const compilers = /由([^，。；]{2,40}?)(?:负责)?(?:编制|编写|起草)/;
const contacts = /(?:请|可)(?:直接)?(?:与|向|联系)([^，。；（(]{2,40}?)(?:联系|咨询|反映|[，。；（(])/;
const basisPattern = /(?:根据|按照|依据)(.{2,300}?)(?:的?(?:有关|相关)?(?:要求|规定|精神))/;

/** Reads the paragraphs before the first section. `written` keeps them word for word, without their label. */
export function readPreface(paragraphs: readonly string[]): PrefaceReading {
  const text = paragraphs.join('\n');
  const label = labelPattern.exec(text);
  const written = label ? text.slice(label[0].length).trim() : text;
  const line = (pattern: RegExp): string => (pattern.exec(written)?.[1] ?? '').slice(0, 500);
  return {
    preface: prefaceSchema.parse({
      label: (label?.[1] ?? '').replace(/\s/g, ''),
      basis: line(basisPattern),
      compiledBy: line(compilers).slice(0, 200),
      period: readPeriod(written),
      contact: line(contacts).slice(0, 200),
      announcedParts: announcedIn(written),
      written: written.slice(0, 20_000),
    }),
    contact: readContact(written),
  };
}
