import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { nianbao, temporaryFolder } from '../support/command-line.ts';

const textOf = (bytes: Uint8Array): string =>
  Buffer.from(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()).toString('utf8');

test('the check report is written beside the report, the same bytes for the same facts', async () => {
  const data = temporaryFolder('data');
  const made = await nianbao(data, 'new', '--agency', '青岚县人民政府', '--year', '2017', '--json');
  const id = String(Object(JSON.parse(made.out)).id);
  const [first, second] = [temporaryFolder('out'), temporaryFolder('out')];
  for (const out of [first, second]) {
    expect((await nianbao(data, 'export', id, '--out', out, '--only', 'checks')).exit).toBe(0);
  }
  expect(readdirSync(first)).toEqual(['青岚县人民政府2017年检查情况.docx']);
  const [one, other] = [first, second].map((out) => readFileSync(join(out, readdirSync(out)[0] ?? '')));
  expect(one).toEqual(other);
  const text = textOf(one ?? new Uint8Array());
  for (const words of [
    '检查结果',
    '勾稽关系核对表',
    '未处理的疑点',
    '核实说明',
    '停用的检查规则',
    '检查人：',
    '审核人：',
  ]) {
    expect(text).toContain(words);
  }
});

test('what was looked into is written as a paper of its own', async () => {
  const data = temporaryFolder('data');
  const made = await nianbao(data, 'new', '--agency', '青岚县人民政府', '--year', '2017', '--json');
  const out = temporaryFolder('out');
  await nianbao(data, 'export', String(Object(JSON.parse(made.out)).id), '--out', out, '--only', 'reasons');
  expect(readdirSync(out)).toEqual(['青岚县人民政府2017年核实说明.docx']);
  expect(textOf(readFileSync(join(out, '青岚县人民政府2017年核实说明.docx')))).toContain('没有需要说明的疑点');
});

test('the check report of a file needs no library', async () => {
  const out = temporaryFolder('out');
  await nianbao(temporaryFolder('data'), 'sample', '--out', out);
  const [docx = ''] = readdirSync(out).filter((name) => name.endsWith('.docx'));
  const again = temporaryFolder('again');
  const { exit } = await nianbao(`${out}/none`, 'export', join(out, docx), '--out', again, '--only', 'checks');
  expect([exit, readdirSync(again).length]).toEqual([0, 1]);
});
