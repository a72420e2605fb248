import type { Agency } from '../report/agency.ts';
import { longestLine } from '../report/limits.ts';
import { halfWidth } from './fold.ts';

type ContactField = 'address' | 'postcode' | 'phone' | 'fax' | 'email' | 'website' | 'siteColumn';

/** How to reach the agency, as far as a text says; '' for what it does not say. */
export type Contact = Pick<Agency, ContactField>;

const number = '(\\(?\\d[\\d\\s()-]{5,18}\\d)';

/** Patterns over half-width text; the first group is the field. Repetitions are bounded: old files hold long lines. */
const patterns: Readonly<Record<Exclude<ContactField, 'siteColumn'>, RegExp>> = {
  address:
    /(?<!网站|网页|网络|下载|访问|电子)(?:通信|通讯|联系|办公)?地址\s{0,9}(?:为|是|在)?\s{0,9}:?\s{0,9}(?!https?:|www\.)((?:(?!、(?:邮编|邮政|[^、,;。]{0,4}(?:电话|邮箱|信箱)|传真|网|e-?mail))[^,;。()\s]){4,60})/i,
  postcode: /(?:邮编|邮政编码)\s{0,9}(?:为|是)?\s{0,9}:?\s{0,9}(\d{6})(?!\d)/,
  phone: new RegExp(
    `(?:联系电话|咨询电话|办公电话|电话)(?:号码|\\(兼?传真\\)|/传真|及传真)?\\s{0,9}(?:为|是)?\\s{0,9}:?\\s{0,9}${number}`,
  ),
  fax: new RegExp(`传真\\)?(?:号码)?\\s{0,9}(?:为|是)?\\s{0,9}:?\\s{0,9}${number}`),
  email: /([A-Za-z0-9._+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,5})/,
  website:
    /((?:https?:\/\/)?(?:www\.|[a-z0-9-]{1,63}\.)[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,4}\.(?:cn|com|net|org|gov)[\w./-]{0,100})/i,
};

/** Half an address leads nowhere: one that is longer than a line is none. */
const fitting = (found: string): string => (found.length <= longestLine ? found : '');

/** Reads address, postcode, numbers and addresses on the net out of a text of any length a preface has. */
export function readContact(text: string): Contact {
  const plain = halfWidth(text).replace(/[－–—]/g, '-');
  const withoutMail = plain.replace(patterns.email, '');
  const field = (name: Exclude<ContactField, 'siteColumn'>): string =>
    fitting((patterns[name].exec(name === 'email' ? plain : withoutMail)?.[1] ?? '').trim());
  return {
    address: field('address'),
    postcode: field('postcode'),
    phone: field('phone'),
    fax: field('fax'),
    email: field('email'),
    website: field('website'),
    siteColumn:
      (/[“"]([^“”"]{2,20})[”"](?:专栏|栏目)/.exec(text) ??
        /([^，。（）()“”",;\s]{2,20})(?:专栏|栏目)/.exec(text))?.[1] ?? '',
  };
}
