import { readPeriod } from '../../recognise/preface.ts';
import { wholePeriod } from '../../report/preface.ts';
import { officialDate } from '../../wording/date.ts';
import { contactsIn, isSameLine, plainContact, type Contact, type ContactKind } from '../contacts.ts';
import type { Found } from '../finding.ts';
import { matchesOf } from '../../report/matches.ts';
import { editIn, whereIn, type Line } from '../lines.ts';
import type { Facts, Rule } from '../rule.ts';
import { firstOf, whereOf } from '../stretch.ts';

const asked = { severity: 'hint', confidence: 'asks' } as const;

// 所列数据截止日期为…: of a year's report the last day is enough.
const periodWords =
  /数据的?(?:统计)?截[止至](?:日期|时间)|统计(?:的)?(?:数据的?)?(?:期限|时限|时间|期间|时段|区间|周期|截[至止])|20\d\d年1月1日起?\s*[，,]?\s*[至到—~-]/;
const phoneWords = /(?:电话|热线|联系方式)[^\d，。；]{0,8}\d{3}|联系人|联系[^\d，。；]{0,20}\d{3,4}[-－—]?\d{4,8}/;
const bareSite =
  /(?<![A-Za-z0-9@.-])[A-Za-z0-9-]{1,40}\.(?:[A-Za-z0-9-]{1,40}\.){0,4}(?:cn|com|net|org|gov)|https?:|www\./i;

/** What readers of a report need and where most look for it: what was counted, where it can be had, whom to ask. */
function missing({ report, lines }: Facts, preface: readonly Line[]): Found[] {
  const written = preface.some(({ text }) => text.trim() !== '');
  if (!written) return [];
  const inReport = (pattern: RegExp): boolean => lines.some(({ text }) => pattern.test(text));
  const gaps = [
    inReport(periodWords) ? '' : '统计期限',
    inReport(bareSite) ? '' : '电子版网址',
    inReport(phoneWords) ? '' : '联系电话',
  ].filter((gap) => gap !== '');
  if (gaps.length === 0) return [];
  // The format of 2021 prints no preface: what stands before the first part is custom. One that says none of the three is a
  // sentence that leads in, and nobody asks more of it.
  const isAsked = report.year >= 2019 || gaps[0] !== '统计期限' || gaps.length === 3;
  return [
    {
      ...(isAsked ? asked : { severity: 'warning' as const }),
      message: `编制说明没有写${gaps.join('、')}`,
      explain: '读者要知道数据统计到哪一天、到哪里看电子版、有疑问找谁：请补上，不需要的可以不写。',
      where: { place: 'preface' },
      subject: '编制说明缺少的内容',
    },
  ];
}

/** The period a written preface states, where it is not the one of the fields, of which another rule speaks. */
function periodOf({ report }: Facts, preface: readonly Line[]): Found[] {
  const written = report.preface.written ?? '';
  const stated = wholePeriod({ period: written === '' ? report.preface.period : readPeriod(written.slice(0, 10_000)) });
  if (!stated) return [];
  const [from, to] = stated;
  const isFields = wholePeriod(report.preface)?.join() === stated.join();
  const stretch = firstOf(preface, /20\d\d\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日[^。；]{0,30}日/);
  const where = stretch ? whereOf(stretch) : { place: 'preface' };
  const words = `${officialDate(from)}至${officialDate(to)}`;
  const base = { where, left: words, right: `${report.year}年`, subject: '统计期限' };
  const isYear = from.startsWith(`${report.year}-`) && to.startsWith(`${report.year}-`);
  if (!isYear || from > to) {
    // A period that ends before it begins is told at its place by the rule about impossible dates.
    if (isFields || (from > to && stretch)) return [];
    const message = `编制说明写的统计期限${words}不是${report.year}年的全年`;
    return [{ ...base, severity: 'error', message, explain: '请检查是不是沿用了往年的统计期限。' }];
  }
  if (from.endsWith('-01-01') && to.endsWith('-12-31')) return [];
  return [
    {
      ...base,
      severity: 'warning',
      confidence: 'asks',
      message: `统计期限${words}不是全年`,
      explain: '年度报告一般统计1月1日至12月31日；机构当年新设或撤并的，核实后可以不改。',
    },
  ];
}

const fields: readonly (readonly [ContactKind, 'phone' | 'fax' | 'postcode' | 'email' | 'website', string])[] = [
  ['phone', 'phone', '电话'],
  ['fax', 'fax', '传真'],
  ['postcode', 'postcode', '邮编'],
  ['email', 'email', '电子邮箱'],
  ['website', 'website', '网址'],
];

/** What a written preface says otherwise than the office's own profile. */
function otherThanProfile({ report }: Facts, contacts: readonly Contact[]): Found[] {
  if (report.preface.written === null) return [];
  return fields.flatMap(([kind, field, name]): Found[] => {
    const own = plainContact(kind, report.agency[field]);
    const told = contacts.filter((one) => one.kind === kind);
    const [first] = told;
    if (own === '' || !first || told.some(({ plain }) => isSameLine(plain, own))) return [];
    return [
      {
        severity: 'warning',
        confidence: 'likely',
        message: `编制说明里的${name}是“${first.written}”，本机关的${name}是“${report.agency[field]}”`,
        explain: '请检查是不是沿用了往年的联系方式，或更新基本信息里的。',
        where: whereOf(first),
        other: { place: 'facts' },
        left: first.written,
        right: report.agency[field],
        subject: name,
      },
    ];
  });
}

/** The number of the preface against the one under the annex: another one, or the same with and without its area code. */
function otherThanSigned({ report }: Facts, contacts: readonly Contact[]): Found[] {
  const signed = plainContact('phone', report.signOff.phone);
  const told = contacts.filter(({ kind }) => kind === 'phone');
  const [first] = told;
  if (signed.length < 7 || !first || told.some(({ plain }) => plain === signed)) return [];
  const own = plainContact('phone', report.agency.phone);
  // A number that is not the office's own is said once.
  if (own !== '' && !told.some(({ plain }) => isSameLine(plain, own))) return [];
  const same = told.find(({ plain }) => isSameLine(plain, signed));
  const one = same ?? first;
  return [
    {
      ...asked,
      message: `编制说明里的电话是“${one.written}”，附表下的联系电话是“${report.signOff.phone}”`,
      explain: same ? '同一个号码一处有区号一处没有：请写成一样的。' : '两处不是同一个号码：请确认都能接通。',
      where: whereOf(one),
      other: { place: 'signOff' },
      left: one.written,
      right: report.signOff.phone,
      subject: '两处电话',
    },
  ];
}

const privateMail = /@(?:126|163|139|189|qq|vip\.qq|foxmail|sina|sohu|yeah|tom|21cn|hotmail|outlook|gmail|aliyun)\./i;
const longDash = /[－—–―]+/;

type Slip = { message: string; explain: string; put?: string };

/** What is amiss in the way one contact is written. */
function slipOf({ kind, written, plain }: Contact): Slip | null {
  if (kind === 'postcode' && plain.length !== 6) {
    return { message: `邮编“${written}”不是六位`, explain: '邮政编码是六位数字：请核对。' };
  }
  if (kind === 'email' && privateMail.test(written)) {
    return {
      message: `电子邮箱“${written}”是个人邮箱服务商的邮箱`,
      explain: '对外公布的联系邮箱一般用单位的政务邮箱：请确认是否照用。',
    };
  }
  if ((kind === 'phone' || kind === 'fax') && longDash.test(written)) {
    const put = written.replace(longDash, '-');
    return { message: `号码“${written}”里的横线是全角的`, explain: `区号与号码之间用半角短横：写成“${put}”。`, put };
  }
  if (kind === 'website' && /^(?:https?:\/\/)?WWW\./.test(written)) {
    const put = written.replace('WWW.', 'www.');
    return { message: `网址“${written}”的开头是大写字母`, explain: `网址一般用小写：写成“${put}”。`, put };
  }
  return null;
}

const slips = (contacts: readonly Contact[]): Found[] =>
  contacts.flatMap((contact): Found[] => {
    const slip = slipOf(contact);
    if (!slip) return [];
    const { message, explain, put } = slip;
    const { line, from, to, kind } = contact;
    const edit = put === undefined ? null : editIn(line, from, to, put);
    const repair = edit && { words: `改成“${put}”`, edits: [edit] };
    return [{ ...asked, message, explain, where: whereOf(contact), subject: `${kind} ${contact.plain}`, repair }];
  });

/** What stands around an @, and an address as it can be: a name, and a host with its ending. */
const mailLike = /[A-Za-z0-9._%+-]{1,60}[@＠][A-Za-z0-9.-]{0,60}/g;
const mail = /^[A-Za-z0-9_%+-]+(?:\.[A-Za-z0-9_%+-]+)*@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}\.?$/;

const brokenMails = (lines: readonly Line[]): Found[] =>
  lines.flatMap((line) =>
    matchesOf(mailLike, line.text).flatMap(({ index, 0: written }): Found[] =>
      mail.test(written)
        ? []
        : [
            {
              severity: 'warning',
              confidence: 'likely',
              message: `电子邮箱“${written}”写得不完整`,
              explain: '邮箱应有用户名、@和带点的域名：请核对有没有多写或漏写的字符。',
              where: whereIn(line, index, index + written.length),
              subject: `邮箱 ${written}`,
            },
          ],
    ),
  );

/** What a preface tells of the period and of how to reach the office: there, right, and the same as elsewhere in the report. */
export const prefaceFacts: Rule = {
  id: 'preface-facts',
  title: '编制说明里的期限和联系方式',
  source: 'inferred',
  severities: ['error', 'warning', 'hint'],
  reads: ['lines', 'agency', 'year', 'preface', 'signOff'],
  check: (facts) => {
    const preface = facts.lines.filter(({ kind }) => kind === 'preface');
    const contacts = contactsIn(preface);
    return [
      ...missing(facts, preface),
      ...periodOf(facts, preface),
      ...otherThanProfile(facts, contacts),
      ...otherThanSigned(facts, contacts),
      ...(facts.report.preface.written === null ? [] : [...slips(contacts), ...brokenMails(preface)]),
    ];
  },
};
