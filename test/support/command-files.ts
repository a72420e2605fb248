import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { y2014 } from '../../shared/forms/y2014.ts';
import { nianbao, temporaryFolder } from './command-line.ts';

/** A report of 2018 as a text, without a table. */
export const report = [
  '北麓县2018年政府信息公开工作年度报告',
  '本报告根据《中华人民共和国政府信息公开条例》编制，统计期限自2018年1月1日至2018年12月31日。电话：0000-1234567。',
  '一、概述',
  '全年主动公开政府信息1280条。',
  '二、依申请公开政府信息情况',
  '全年收到申请3件。',
  '三、存在的主要问题和改进措施',
  '部分栏目更新不及时，将按月检查。',
].join('\n');

const rows = y2014.tables[0]?.grid.rows.slice(1) ?? [];
/** The whole table of 2014, 0 in every row but one. */
export const tableWith = (label: string, value: string): string =>
  rows
    .map((cells) => {
      const name = cells[0]?.kind === 'label' ? cells[0].text : '';
      return `| ${name} | 件 | ${name === label ? value : '0'} |`;
    })
    .join('\n');

/** A file of that name in a folder of its own. */
export function fileWith(name: string, content: string | Uint8Array): string {
  const path = join(temporaryFolder('file'), name);
  writeFileSync(path, content);
  return path;
}

/** The data folder's files and every report in it: what must not change when a command fails. */
export async function stateOf(data: string): Promise<string> {
  return (await nianbao(data, 'list', '--json')).out;
}

/** A failure is one line of plain Chinese, without anything of the machine in it. */
export const oneSentence = (err: string): void => {
  expect(err.trim().split('\n')).toHaveLength(1);
  expect(err).toMatch(/[\u4e00-\u9fff].*[。]\n$/);
  expect(err).not.toMatch(/意外|Error|undefined|\bE[A-Z]{3,}\b/);
};

export const cli = fileURLToPath(new URL('../../electron/boot.mjs', import.meta.url));
