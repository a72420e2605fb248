import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCommandLine } from '../../electron/services/commands/run.ts';
import { nianbao, temporaryFolder } from '../support/command-line.ts';
import { storeFileName } from '../../electron/store/open.ts';
import { cli, fileWith, oneSentence, report, stateOf } from '../support/command-files.ts';

function folder(files: Readonly<Record<string, string>>): string {
  const path = temporaryFolder('many');
  for (const [name, content] of Object.entries(files)) writeFileSync(join(path, name), content);
  return path;
}

const earlier = report.replaceAll('2018', '2017');

test('a folder gives one line a file and a line below; all imported is 0, and again is 0 too', async () => {
  const data = temporaryFolder('data');
  const path = folder({ '2017.txt': earlier, '2018.txt': report, '~$2018.docx': 'x' });
  const first = await nianbao(data, 'import', '--many', path);
  expect(first).toMatchObject({ exit: 0, err: '' });
  expect(first.out.trimEnd().split('\n')).toEqual([
    expect.stringMatching(/^已导入 {2}.*2017\.txt {2}北麓县 {2}2017年/),
    expect.stringMatching(/^已导入 {2}.*2018\.txt {2}北麓县 {2}2018年/),
    '共2个文件：导入2份；略过1个临时或隐藏文件。',
  ]);
  const second = await nianbao(data, 'import', '--many', path, fileWith('副本.txt', report));
  expect(second.exit).toBe(0);
  expect(second.out).toContain('共3个文件：以前导入过3份');
});

test('as JSON a result a file and the summary; 2 where some need somebody', async () => {
  const data = temporaryFolder('data');
  const path = folder({ '2018.txt': report, '空.txt': '', '记录.txt': '会议记录\n今天讨论了食堂问题。' });
  const { out, exit } = await nianbao(data, 'import', '--many', path, '--json');
  expect(exit).toBe(2);
  const { results, summary } = JSON.parse(out) as { results: { file: string; outcome: string }[]; summary: unknown };
  expect(results.find(({ file }) => file.endsWith('2018.txt'))).toMatchObject({
    outcome: 'imported',
    agency: '北麓县',
    year: 2018,
    sections: 3,
    figures: 0,
    of: 0,
  });
  expect(summary).toMatchObject({ files: 3, imported: 1, failed: 1, 'not-a-report': 1, passedOver: 0 });
});

test('each file is told of as soon as it is done; with --json on standard error, where nothing else is on standard output', async () => {
  const data = temporaryFolder('data');
  const path = folder({ '2017.txt': earlier, '空.txt': '' });
  const told: string[] = [];
  await runCommandLine(['import', '--many', path, '--data', data], (to, line) => told.push(`${to} ${line}`));
  expect(told).toEqual([expect.stringMatching(/^out 已导入 .*2017/), expect.stringMatching(/^out 读不出来 .*空/)]);
  const { out, err } = await nianbao(data, 'import', '--many', path, '--json');
  expect(err.split('\n')[0]).toMatch(/^以前导入过 /);
  expect(JSON.parse(out)).toMatchObject({ summary: { already: 1 } });
});

test('of the same report in two kinds the document wins, and the result of the other says so; names written alike are pointed at', async () => {
  const data = temporaryFolder('data');
  const files = {
    '甲.txt': report,
    '乙.html': `<meta charset="utf-8">${report
      .split('\n')
      .map((line) => `<p>${line}</p>`)
      .join('')}`,
    '丙.txt': report.replaceAll('北麓县', '北麓县人民政府'),
  };
  const { out } = await nianbao(data, 'import', '--many', folder(files));
  const lines = out.split('\n');
  const line = (name: string) => lines.find((one) => one.includes(name)) ?? '';
  expect(lines.filter((one) => one.startsWith('已导入'))).toHaveLength(1);
  const winner = ['甲.txt', '乙.html', '丙.txt'].find((name) => line(name).startsWith('已导入')) ?? '';
  const others = Object.keys(files).filter((name) => name !== winner);
  for (const name of others)
    expect(lines.find((one) => one.startsWith('已有同一份') && one.includes(name))).toContain(winner);
  expect(out).toContain('写法相近');
});

test('where nothing could be done it is 1, and no library appears', async () => {
  const data = join(temporaryFolder('data'), 'never');
  const bad = await nianbao(data, 'import', '--many', folder({ '空.txt': '' }));
  expect(bad.exit).toBe(1);
  expect(bad.out).toContain('读不出来');
  const dry = await nianbao(data, 'import', '--many', '--dry-run', folder({ '2018.txt': report }));
  expect(dry.exit).toBe(0);
  expect(dry.out).toContain('（试导入，没有保存）');
  expect(existsSync(data)).toBe(false);
});

test.each([
  ['a path that is not there', ['--many', '/没有/这里'], '找不到'],
  ['no path', ['--many'], '缺少'],
  ['an empty folder', ['--many', temporaryFolder('empty')], '没有可以导入的文件'],
  ['a form nobody knows', ['--many', fileWith('a.txt', report), '--form', '1999'], '1999'],
  ['a year no report can have', ['--many', fileWith('a.txt', report), '--year', '1999'], '1999'],
  ['a single file with the switch for many', [fileWith('a.txt', report), '--again'], '--many'],
])('%s is refused in one sentence', async (_, args, words) => {
  const data = temporaryFolder('data');
  const { out, err, exit } = await nianbao(data, 'import', ...args);
  expect([exit, out]).toEqual([1, '']);
  oneSentence(err);
  expect(err).toContain(words);
  expect(readdirSync(data)).toEqual([]);
});

test('what is imported of a folder is in the list', async () => {
  const data = temporaryFolder('data');
  await nianbao(data, 'import', '--many', folder({ '2017.txt': earlier, '2018.txt': report }));
  const { reports } = JSON.parse(await stateOf(data)) as { reports: { year: number }[] };
  expect(reports.map(({ year }) => year)).toEqual([2018, 2017]);
});

test('a run that was killed has kept what it had done, and the next one does the rest', async () => {
  const data = temporaryFolder('data');
  const names = Array.from({ length: 80 }, (_, at) => `第${at + 1}街道办事处`);
  const path = folder(Object.fromEntries(names.map((name) => [`${name}.txt`, report.replaceAll('北麓县', name)])));
  const child = spawn(process.execPath, [cli, 'cli', 'import', '--many', path, '--data', data], { stdio: 'ignore' });
  const kept = async (): Promise<number> => {
    if (!existsSync(join(data, storeFileName))) return 0;
    const { reports } = JSON.parse(await stateOf(data)) as { reports: unknown[] };
    return reports.length;
  };
  const ended = once(child, 'exit');
  await expect.poll(kept, { interval: 20 }).toBeGreaterThan(0);
  child.kill('SIGKILL');
  await ended;
  const before = await kept();
  const { out, exit } = await nianbao(data, 'import', '--many', path, '--json');
  expect(exit).toBe(0);
  const { summary } = JSON.parse(out) as { summary: unknown };
  expect(summary).toMatchObject({ files: 80, already: before, imported: 80 - before });
  expect(await kept()).toBe(80);
});
