import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nianbao, temporaryFolder } from '../support/command-line.ts';
import { cli, fileWith, oneSentence, report, stateOf } from '../support/command-files.ts';

describe('bad input gets one clear sentence, and nothing is written', () => {
  const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
  test.each([
    ['an empty file', () => fileWith('空.txt', ''), /空的/],
    ['a file of blanks', () => fileWith('空白.txt', ' \n　\n'), /空的/],
    ['a picture renamed .txt', () => fileWith('图.txt', png), /PNG图片/],
    ['a text of 50 MB', () => fileWith('大.txt', new Uint8Array(50 * 1024 * 1024).fill(0x41)), /50 MB.*10 MB/],
    ['a folder', () => temporaryFolder('folder'), /文件夹/],
    ['a path that is not there', () => '/没有/这个.txt', /找不到|没有找到/],
    ['an archive that is cut off', () => fileWith('旧.docx', 'PK\u0003\u0004'), /已损坏/],
    ['a picture', () => fileWith('扫描件.pdf', new Uint8Array([0x89, 0x50, 0x4e, 0x47])), /PNG图片/],
    ['a file of a byte order mark alone', () => fileWith('空白.txt', new Uint8Array([0xef, 0xbb, 0xbf])), /空的/],
  ])('%s', async (_, path, words) => {
    const data = temporaryFolder('data');
    const before = await stateOf(data);
    for (const command of [['import'], ['show'], ['check'], ['export', '--out', join(data, 'out')]]) {
      const [name = '', ...options] = command;
      const { out, err, exit } = await nianbao(data, name, path(), ...options, '--json');
      expect([exit, out]).toEqual([1, '']);
      oneSentence(err);
      expect(err).toMatch(words);
    }
    expect(existsSync(join(data, 'out'))).toBe(false);
    expect(await stateOf(data)).toBe(before);
  });

  test.each([
    ['20177', /20177.*2008到2099/],
    ['1999', /1999/],
    ['二零一七', /二零一七/],
    ['-5', /-5|选项/],
  ])('the year %s', async (year, words) => {
    const data = temporaryFolder('data');
    for (const args of [
      ['new', '--agency', '北麓县', '--year', year],
      ['import', fileWith('a.txt', report), '--year', year],
    ]) {
      const { err, exit } = await nianbao(data, ...args);
      expect(exit).toBe(1);
      oneSentence(err);
      expect(err).toMatch(words);
    }
    expect(JSON.parse(await stateOf(data))).toEqual({ reports: [] });
  });

  test('a form nobody knows names the ones there are', async () => {
    const { err, exit } = await nianbao(
      temporaryFolder('data'),
      'new',
      '--agency',
      '北麓县',
      '--year',
      '2018',
      '--form',
      '1999',
    );
    expect(exit).toBe(1);
    expect(err).toMatch(/1999.*2014、none/);
  });

  test('a name no agency can have', async () => {
    const data = temporaryFolder('data');
    const { err, exit } = await nianbao(data, 'new', '--agency', '县'.repeat(500), '--year', '2018');
    expect(exit).toBe(1);
    oneSentence(err);
    expect(err).toMatch(/县县…….*1到100个字/);
    expect(JSON.parse(await stateOf(data))).toEqual({ reports: [] });
  });

  test('an agency that a file does not name is left blank and said', async () => {
    const text =
      '2018年政府信息公开工作年度报告\n一、概述\n本机关公开信息3条。\n二、主动公开政府信息情况\n公开3条。\n三、存在的问题和改进措施\n还有不足。\n';
    const data = temporaryFolder('data');
    const { out } = await nianbao(data, 'import', fileWith('无名.txt', text));
    expect(out).toContain('没有认出编制机关');
    expect(out).not.toContain('请填写编制机关');
    const { reports } = JSON.parse(await stateOf(data)) as { reports: { agency: string }[] };
    expect(reports.map(({ agency }) => agency)).toEqual(['']);
  });

  test.each([
    ['no command of that name', ['nonsense']],
    ['an option nobody knows', ['list', '--nonsense']],
    ['a missing agency', ['new', '--year', '2018']],
    ['a missing file', ['import']],
    ['a kind of document nobody writes', ['export', 'x', '--out', '/tmp/x', '--only', 'pdf']],
  ])('%s', async (_, args) => {
    const { out, err, exit } = await nianbao(temporaryFolder('data'), ...args);
    expect([exit, out]).toEqual([1, '']);
    oneSentence(err);
  });
});

const isRoot = process.getuid?.() === 0;

/** Runs the real command as a person without rights: root may do everything, so it steps down to nobody. */
function asNobody(...args: string[]) {
  const nobody = isRoot ? { uid: 65534, gid: 65534 } : {};
  return spawnSync(process.execPath, [cli, 'cli', ...args], { ...nobody, encoding: 'utf8', cwd: '/' });
}

describe.skipIf(process.platform === 'win32')('without permission', () => {
  test('a file that may not be read is said, and no data folder appears', () => {
    const path = fileWith('锁.txt', report);
    chmodSync(path, 0);
    const parent = join(path, '..');
    chmodSync(parent, 0o755);
    const data = join(temporaryFolder('data'), 'never');
    const { stdout, stderr, status } = asNobody('import', path, '--data', data);
    expect([status, stdout]).toEqual([1, '']);
    oneSentence(stderr);
    expect(stderr).toMatch(/没有权限/);
    expect(existsSync(data)).toBe(false);
  });

  test('a folder that may not be written is said, and nothing is left in it', () => {
    const path = fileWith('a.txt', report);
    const parent = join(path, '..');
    const out = join(parent, 'out');
    mkdirSync(out, { mode: 0o555 });
    chmodSync(parent, 0o755);
    chmodSync(out, 0o555);
    const { stderr, status } = asNobody('export', path, '--out', out);
    expect(status).toBe(1);
    oneSentence(stderr);
    expect(stderr).toMatch(/没有权限/);
    expect(readdirSync(out)).toEqual([]);
  });
});

describe('a word too many is refused and nothing is done', () => {
  test.each([
    ['list', []],
    ['new', ['--agency', '北麓县', '--year', '2018']],
    ['import', [fileWith('a.txt', report)]],
    ['show', [fileWith('a.txt', report)]],
    ['check', [fileWith('a.txt', report)]],
    ['export', [fileWith('a.txt', report), '--out', '/tmp/never-made']],
    ['sample', ['--out', '/tmp/never-made']],
  ])('%s', async (command, words) => {
    const data = temporaryFolder('data');
    const { out, err, exit } = await nianbao(data, command, ...words, 'b.txt');
    expect([exit, out]).toEqual([1, '']);
    oneSentence(err);
    expect(err).toContain('“b.txt”');
    expect(readdirSync(data)).toEqual([]);
    expect(existsSync('/tmp/never-made')).toBe(false);
  });
});

test.skipIf(process.platform === 'win32')('a pipe and a device are refused before they are read', () => {
  const pipe = join(temporaryFolder('pipe'), '管道.txt');
  expect(spawnSync('mkfifo', [pipe]).status).toBe(0);
  const data = join(temporaryFolder('data'), 'never');
  for (const path of [pipe, '/dev/zero'])
    for (const command of ['import', 'show']) {
      // In a process of its own: reading either would never end.
      const args = [cli, 'cli', command, path, '--data', data];
      const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8', timeout: 30_000 });
      expect([status, stdout]).toEqual([1, '']);
      oneSentence(stderr);
      expect(stderr).toContain(`“${path}”不是普通文件`);
    }
  expect(existsSync(data)).toBe(false);
});
