import { matchesOf } from '../../report/matches.ts';
import { isCardNumber, isIdentityNumber } from '../identity-numbers.ts';
import { lineRule, type Hit } from '../line-rule.ts';

const long = /(?<![\dA-Za-z.])\d{16,19}[Xx]?(?![\dA-Za-z])/g;
const mobile = /(?<![\d.-])1[3-9]\d(?:\d{8}|-\d{4}-\d{4}| \d{4} \d{4})(?![\d])/g;
/** The office's own telephone may be a mobile one. */
const contact = /联系|电话|热线|咨询|举报|监督|传真|手机号码为|微信号|邮箱|负责人|填报人|审核人/;
const named =
  /申请人(?!情况|为|的|可|提|在|对|是|应|通|要|认|不|所|等|根|依|申|以|和|或|与|须|需|未|有|个|本|向|就|按|因|自|补|答|阅|查|获|身|填|数|名|信|联|沟|解|送|告|满|权)(?:（)?[\p{Script=Han}]{2,4}(?:）)?，?(?:男|女|住址?|家住|身份证|系[^，。]{0,12}(?:村|居)民)/gu;

/** A reason given for a finding is kept, sent on and printed: what it is about must not be in it. */
const masked = (said: string): string => `${said.slice(0, 1)}…${said.slice(-2)}`;

const hit = (from: number, said: string, message: string): Hit => ({
  from,
  to: from + said.length,
  severity: 'warning',
  confidence: 'likely',
  message,
  subject: `个人信息 ${masked(said)}`,
  explain: '年度报告向社会公开，依《条例》第十五条涉及个人隐私的内容不得公开：请核对后删去。',
});

function find(text: string): Hit[] {
  const found: Hit[] = [];
  for (const { index, 0: said } of matchesOf(long, text)) {
    if (isIdentityNumber(said)) found.push(hit(index, said, '出现了一个公民身份号码'));
    else if (isCardNumber(said) && /卡|账|帐|银行|户/.test(text.slice(Math.max(0, index - 30), index)))
      found.push(hit(index, said, '出现了一个银行卡号'));
  }
  for (const { index, 0: said } of matchesOf(mobile, text)) {
    if (!contact.test(text.slice(Math.max(0, index - 30), index)))
      found.push(hit(index, said, `出现了手机号码（${masked(said)}）`));
  }
  for (const { index, 0: said } of matchesOf(named, text))
    found.push(hit(index, said, '这里像是写出了申请人的姓名和个人情况'));
  return found.sort((one, other) => one.from - other.from);
}

/** 政府信息公开条例（国务院令第711号）第十五条: what touches the privacy of a person is not made public. */
export const personalData = lineRule({
  id: 'personal-data',
  title: '个人信息',
  source: 'regulation',
  severities: ['warning'],
  isRead: ({ kind }) => kind !== 'preface' && kind !== 'title',
  find,
});
