import { isDigit, mark, matchAt, type BareMark, type Finder, type MarkKind } from './mention.ts';

const open = '[〔\\[﹝【(]';
const close = '[〕\\]﹞】)]';
const blank = '[ \\u3000]?';

/** 〔2017〕3号, [2017]第3号, (2017) 12号; the brackets belong to it. */
const bracketedYear = new RegExp(
  `(?<=(${open})${blank})((?:19|20)\\d\\d)${blank}(?:年${blank})?${close}${blank}(?:第${blank})?(?:特|增)?(\\d{1,5}|[一二三四五六七八九十百零]{1,5})${blank}号`,
  'y',
);
/** 国办发201742号: the brackets have been lost. */
const bareYear = /(?<=[发函办字规令通][ \u3000]?)(?:19|20)\d\d[ \u3000]?\d{1,4}号/y;

/** 〔2017〕3号. */
export const documents: Finder = (text, at, floor) => {
  if (text[at] !== '1' && text[at] !== '2') return null;
  const match = matchAt(bracketedYear, text, at);
  if (match) {
    const bracket = Math.max(floor, text.lastIndexOf(match[1] ?? '', at));
    const year = { year: Number(match[2]), month: null, day: null };
    return { ...mark('document', bracket, at + match[0].length), days: [year] };
  }
  const lost = matchAt(bareYear, text, at);
  return lost ? mark('document', at, at + lost[0].length) : null;
};

/** 电话(办公室):, 6211000(传真):. */
const labelled =
  /(?:电话|传真|手机|座机|热线|号码|联系方式|Tel|TEL|Fax|FAX)(?:\([^()\d]{0,6}\)|\)|及传真|\/传真)?[ \u3000]?[:为是]?[ \u3000]{0,2}$/;
const hyphen = '[-—–‐－]';
const dialled = new RegExp(
  `\\d{3,8}(?:${blank}${hyphen}{1,2}${blank}\\d{3,8}){0,3}(?:转\\d{1,4})?(?:${blank}[、,/]${blank}\\d{7,8}(?!\\d))?(?![\\d.])`,
  'y',
);
const mobile = /1[3-9]\d{9}(?!\d)/y;
const hotline = /\d{3,6}(?=[”"]?[^\d，,。；;、件条个次人家部门]{0,6}热线)/y;
const free = /[48]00-?\d{3,4}-?\d{3,4}(?!\d)/y;
/** What is a phone number by its digits alone, by the first: with an area code, of a mobile, of a hotline. */
const phonesWith: Readonly<Record<string, readonly RegExp[]>> = {
  0: [
    new RegExp(`0\\d{2,3}\\)?${blank}${hyphen}{1,2}${blank}\\d{7,8}(?:(?:转|${hyphen})\\d{1,5})?(?!\\d)`, 'y'),
    /0\d{9,11}(?!\d)/y,
    hotline,
  ],
  1: [mobile, /1[12]\d{3}(?=[”"]|[^\d%，,。；;件条个次人]{0,8}(?:热线|平台|专线))/y, hotline],
  4: [free, hotline],
  8: [free, hotline],
};
const otherPhones: readonly RegExp[] = [hotline];
const postcode = /(?<=(?:邮编|邮政编码|邮码)[ \u3000]?[:为是]?[ \u3000]{0,2})\d{6}(?!\d)/y;
const identity = /[1-9]\d{16}[\dXx](?![\dA-Za-z])/y;
const card = /(?<=[卡账帐户][^\d。；;]{0,8})\d{16}(?:\d{3})?(?!\d)/y;
const measured = /[ \u3000]?(?:人次|余|多|万|件|条|个|次|人|部(?!门)|起|分钟|小时)/y;

/** Phone and fax numbers, postcodes, numbers of identity and bank cards. */
export const contacts: Finder = (text, at) => {
  // None is shorter.
  if (!isDigit(text, at + 1) || !isDigit(text, at + 2)) return null;
  const found = (kind: MarkKind, pattern: RegExp): BareMark | null => {
    const match = matchAt(pattern, text, at);
    return match && !matchAt(measured, text, at + match[0].length) ? mark(kind, at, at + match[0].length) : null;
  };
  for (const pattern of phonesWith[text[at] ?? ''] ?? otherPhones) {
    const phone = found('phone', pattern);
    if (phone) return phone;
  }
  const sure = found('postcode', postcode) ?? found('identity', identity) ?? found('identity', card);
  if (sure) return sure;
  return labelled.test(text.slice(Math.max(0, at - 18), at)) ? found('phone', dialled) : null;
};

const latin = /[A-Za-z]/;
const inWord = /[A-Za-z0-9._@/\\&=?#~+-]/;
const measures = /(?:km|kg|cm|mm|GB|TB|MB|KB|m2|m²)(?![A-Za-z0-9])/y;
/** Further no word is looked at, so that no text takes long. */
const longestWord = 40;
const multiply = /\d{1,2}[xX]\d{1,2}(?![A-Za-z])/y;

/** Words of letters and digits: A4, 5G, PM2.5, addresses of mail and pages. A Latin unit behind a number makes none. */
export const codes: Finder = (text, at, floor) => {
  let from = at;
  while (from > floor && at - from < longestWord && inWord.test(text[from - 1] ?? '')) from -= 1;
  const hasHead = latin.test(text.slice(from, at));
  let to = at;
  while (to - at < longestWord && /[\d.]/.test(text[to] ?? '')) to += 1;
  const hasTail = latin.test(text[to] ?? '') || text[to] === '@';
  if (!hasHead && (!hasTail || matchAt(measures, text, to) || matchAt(multiply, text, at))) return null;
  while (inWord.test(text[to] ?? '')) to += 1;
  while (to > at + 1 && /[.?&/-]/.test(text[to - 1] ?? '')) to -= 1;
  return mark('code', from, to);
};
