import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { docxOf } from '../documents/read/docx/make.ts';
import { nianbao, temporaryFolder } from '../support/command-line.ts';

const paragraph = (words: string): string => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;
const report = [
  '云岭县2018年政府信息公开工作年度报告',
  '一、概述',
  '全年平稳。',
  '二、主动公开政府信息情况',
  '网站发布100条。',
];
const docx = docxOf(report.map(paragraph).join(''));
const ole = (...streams: string[]): Uint8Array => {
  const names = streams.map((name) => [...name].map((char) => `${char}\0`).join('')).join('\0\0');
  return new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...strToU8(names.padEnd(2048, '\0'), true)]);
};
const zeros = (megabytes: number): Uint8Array => new Uint8Array(megabytes * 1024 * 1024);

/** What must be refused in one sentence that says why: a name, its bytes, words of the sentence. */
const refused: readonly (readonly [name: string, bytes: Uint8Array, words: RegExp])[] = [
  ['截断.docx', docx.subarray(0, docx.length / 2), /已损坏/],
  ['空压缩包.docx', zipSync({}), /已损坏|不能读取/],
  ['压缩炸弹.docx', zipSync({ 'word/document.xml': [zeros(200), { level: 9 }] }), /解开后超过/],
  [
    '许多部分.docx',
    zipSync(Object.fromEntries(Array.from({ length: 10_001 }, (_, at) => [`${at}`, zeros(0)]))),
    /解开后超过/,
  ],
  ['不是压缩包.docx', strToU8('PK\u0003\u0004 但后面什么也不是'), /已损坏/],
  ['破标签.docx', zipSync({ 'word/document.xml': strToU8('<w:document><w:body><w:p>') }), /已损坏/],
  ['截断的旧文档.doc', ole('WordDocument'), /已损坏|不能读取/],
  ['截断.pdf', strToU8('%PDF-1.7\n1 0 obj\n<</Type/Catalog'), /已损坏|没有文字/],
  ['截断.xls', ole('Workbook'), /已损坏|不能读取/],
  ['空.xlsx', zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }), /已损坏|是空的/],
  ['程序.doc', new Uint8Array([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0]), /程序文件/],
  [
    '长长的数组.nianbao',
    zipSync({
      'nianbao.json': [strToU8(`{"format":1,"program":"0","x":[${'0,'.repeat(60_000_000)}0]}`), { level: 1 }],
    }),
    /已损坏/,
  ],
  ['空.html', strToU8('<html><body></body></html>'), /是空的/],
];

test.each(refused)('%s is refused in one sentence, and the library is as it was', async (name, bytes, words) => {
  const data = temporaryFolder('data');
  await nianbao(data, 'new', '--agency', '北麓县', '--year', '2018');
  const before = (await nianbao(data, 'list', '--json')).out;
  const path = join(temporaryFolder('hostile'), name);
  writeFileSync(path, bytes);
  const { out, err, exit } = await nianbao(data, 'import', path, '--json');
  expect([exit, out]).toEqual([1, '']);
  expect(err.trim().split('\n')).toHaveLength(1);
  expect(err).toMatch(words);
  expect(err).not.toMatch(/意外/);
  expect((await nianbao(data, 'list', '--json')).out).toBe(before);
});

test('what a document names outside itself is never read', async () => {
  const secret = join(temporaryFolder('secret'), 'secret.txt');
  writeFileSync(secret, '不该出现的文字');
  const entity = `<!DOCTYPE x [<!ENTITY out SYSTEM "file://${secret}">]>`;
  const body = report.map(paragraph).join('') + paragraph('引用：&out;');
  const xml = `${entity}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
  const path = join(temporaryFolder('hostile'), '外部实体.docx');
  writeFileSync(path, zipSync({ 'word/document.xml': strToU8(xml) }));
  const { out, err } = await nianbao(temporaryFolder('data'), 'import', path, '--dry-run', '--json');
  expect(out + err).not.toContain('不该出现的文字');
});

test.each([
  'a b 年报（终稿）.docx',
  '..年报..docx',
  '年报\u{1f600}.docx',
  `${'长'.repeat(60)}.docx`,
  '%00<b>&.docx',
  '没有扩展名',
])('a file called %s is read like any other', async (name) => {
  const path = join(temporaryFolder('named'), name);
  writeFileSync(path, docx);
  const { out, exit } = await nianbao(temporaryFolder('data'), 'import', path, '--json');
  expect(exit).toBe(0);
  expect((JSON.parse(out) as { report: { year: number } }).report.year).toBe(2018);
});
