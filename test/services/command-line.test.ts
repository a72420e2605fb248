import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { y2014 } from '../../shared/forms/y2014.ts';
import { nianbao, temporaryFolder } from '../support/command-line.ts';

const report = [
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
const tableWith = (label: string, value: string): string =>
  rows
    .map((cells) => {
      const name = cells[0]?.kind === 'label' ? cells[0].text : '';
      return `| ${name} | 件 | ${name === label ? value : '0'} |`;
    })
    .join('\n');

function fileWith(name: string, content: string | Uint8Array): string {
  const path = join(temporaryFolder('file'), name);
  writeFileSync(path, content);
  return path;
}

/** The data folder's files and every report in it: what must not change when a command fails. */
async function stateOf(data: string): Promise<string> {
  return (await nianbao(data, 'list', '--json')).out;
}

const oneSentence = (err: string): void => {
  expect(err.trim().split('\n')).toHaveLength(1);
  expect(err).toMatch(/[\u4e00-\u9fff].*[。]\n$/);
  expect(err).not.toMatch(/意外|Error|undefined|\bE[A-Z]{3,}\b/);
};

describe('bad input gets one clear sentence, and nothing is written', () => {
  const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
  test.each([
    ['an empty file', () => fileWith('空.txt', ''), /空的/],
    ['a file of blanks', () => fileWith('空白.txt', ' \n　\n'), /空的/],
    ['a picture renamed .txt', () => fileWith('图.txt', png), /PNG图片/],
    ['a text of 50 MB', () => fileWith('大.txt', new Uint8Array(50 * 1024 * 1024).fill(0x41)), /50 MB.*10 MB/],
    ['a folder', () => temporaryFolder('folder'), /文件夹/],
    ['a path that is not there', () => '/没有/这个.txt', /找不到|没有找到/],
    ['a Word file, which is not read yet', () => fileWith('旧.docx', 'PK'), /暂时不能读取/],
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

const cli = fileURLToPath(new URL('../../electron/boot.mjs', import.meta.url));
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

test('text in a number cell stays blank and is listed, the other figures are read', async () => {
  const path = fileWith('a.txt', `${report}\n政府信息公开情况统计表\n${tableWith('1.当面申请数', '十二件左右')}`);
  const { out } = await nianbao(temporaryFolder('data'), 'import', path, '--dry-run', '--json');
  const result = JSON.parse(out) as {
    report: { figures: { indicator: string; value: unknown }[] };
    unplaced: { text: string }[];
  };
  const value = (id: string) => result.report.figures.find((figure) => figure.indicator === id)?.value;
  expect([value('app.recv_face'), value('app.recv_fax')]).toEqual([null, 0]);
  expect(result.unplaced.map(({ text }) => text)).toEqual(['1.当面申请数：十二件左右']);
});

test('a dry run stores nothing; an import is listed, shown and exported', async () => {
  const data = temporaryFolder('data');
  const path = fileWith('a.txt', report);
  await nianbao(data, 'import', path, '--dry-run');
  expect(JSON.parse(await stateOf(data))).toEqual({ reports: [] });
  const imported = JSON.parse((await nianbao(data, 'import', path, '--json')).out) as { report: { id: string } };
  const { id } = imported.report;
  const shown = JSON.parse((await nianbao(data, 'show', id, '--json')).out) as Record<string, unknown>;
  expect(shown).toMatchObject({
    id,
    agency: '北麓县',
    year: 2018,
    form: 'none',
    preface: { phone: '0000-1234567', period: ['2018-01-01', '2018-12-31'] },
  });
  const out = join(data, 'out');
  expect((await nianbao(data, 'export', id, '--out', out)).exit).toBe(0);
  expect(readdirSync(out)).toEqual(['北麓县2018年政府信息公开工作年度报告.docx']);
});

test('a new report from an earlier one of the same form keeps its headings and starts with empty prose and blank figures', async () => {
  const data = temporaryFolder('data');
  const imported = JSON.parse((await nianbao(data, 'import', fileWith('a.txt', report), '--json')).out) as {
    report: { id: string };
  };
  const { out } = await nianbao(
    data,
    'new',
    '--agency',
    '北麓县',
    '--year',
    '2019',
    '--form',
    'none',
    '--from',
    imported.report.id,
    '--json',
  );
  const fresh = JSON.parse(out) as { title: string; sections: { heading: string; text: string }[] };
  expect(fresh.title).toBe('北麓县2019年政府信息公开工作年度报告');
  expect(fresh.sections.map(({ heading, text }) => [heading, text])).toEqual([
    ['概述', ''],
    ['依申请公开政府信息情况', ''],
    ['存在的主要问题和改进措施', ''],
  ]);
});

test('a file edited by somebody after export is not overwritten, our own earlier export is', async () => {
  const data = temporaryFolder('data');
  const imported = JSON.parse((await nianbao(data, 'import', fileWith('a.txt', report), '--json')).out) as {
    report: { id: string };
  };
  const out = join(data, 'out');
  const name = '北麓县2018年政府信息公开工作年度报告.docx';
  await nianbao(data, 'export', imported.report.id, '--out', out);
  await nianbao(data, 'export', imported.report.id, '--out', out);
  expect(readdirSync(out)).toEqual([name]);
  writeFileSync(join(out, name), 'edited by a superior');
  await nianbao(data, 'export', imported.report.id, '--out', out);
  expect(readdirSync(out).toSorted()).toEqual([name, name.replace('.docx', '（2）.docx')].toSorted());
});

test('check answers 2 where there are errors and 0 where there are none', async () => {
  const wrong = fileWith('a.txt', `${report}\n统计表\n${tableWith('（一）收到申请数', '5')}`);
  const data = temporaryFolder('data');
  const bad = await nianbao(data, 'check', wrong, '--json');
  expect(bad.exit).toBe(2);
  const { summary, findings } = JSON.parse(bad.out) as { summary: unknown; findings: unknown[] };
  expect(summary).toMatchObject({ errors: 1 });
  expect(findings[0]).toMatchObject({
    rule: 'identity',
    severity: 'error',
    left: 5,
    right: 0,
    where: { indicator: 'app.recv' },
  });
  expect((await nianbao(data, 'check', fileWith('a.txt', report))).exit).toBe(0);
});

test('help names every command and changes nothing', async () => {
  const data = temporaryFolder('data');
  const { out, exit } = await nianbao(data, '--help');
  expect(exit).toBe(0);
  for (const command of ['list', 'new', 'import', 'show', 'check', 'export'])
    expect(out).toContain(`nianbao ${command}`);
  expect(out).toMatch(/-h, --help .*\n.*-v, --version/);
  expect(await nianbao(data, '-h')).toEqual({ out, err: '', exit: 0 });
  expect(await nianbao(data, 'import', '-h')).toEqual({ out, err: '', exit: 0 });
  expect(readdirSync(data)).toEqual([]);
});

test('the version is that of the package, as text and as JSON', async () => {
  const data = temporaryFolder('data');
  for (const word of ['-v', '--version'])
    expect(await nianbao(data, word)).toEqual({ out: `${manifest.version}\n`, err: '', exit: 0 });
  expect(JSON.parse((await nianbao(data, '--version', '--json')).out)).toEqual({ version: manifest.version });
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

test('a dry run keeps no source text either', async () => {
  const data = temporaryFolder('data');
  const path = fileWith('经验.txt', '会议记录\n今天讨论了食堂问题。');
  const dry = await nianbao(data, 'import', path, '--as-source', '--dry-run');
  expect(dry).toMatchObject({ exit: 0, err: '' });
  expect(dry.out).toContain('（试导入，没有保存）');
  const json = await nianbao(data, 'import', path, '--as-source', '--dry-run', '--json');
  expect(JSON.parse(json.out)).toMatchObject({ sourceText: { id: null, name: '经验.txt' } });
  expect(readdirSync(data)).toEqual([]);
  const kept = await nianbao(data, 'import', path, '--as-source');
  expect(kept.out).toContain('已存为素材');
  expect(readdirSync(data)).not.toEqual([]);
});

test('an earlier report that is not there is named', async () => {
  const data = temporaryFolder('data');
  const { err, exit } = await nianbao(data, 'new', '--agency', '北麓县', '--year', '2019', '--from', 'nope');
  expect(exit).toBe(1);
  oneSentence(err);
  expect(err).toMatch(/“nope”/);
  expect(err).not.toContain('回到');
  expect(JSON.parse(await stateOf(data))).toEqual({ reports: [] });
});

test('another agency starting from a report gets its outline, not its people and not its address', async () => {
  const data = temporaryFolder('data');
  const signed = `${report}\n北麓县政务公开办\n2019年3月1日\n`;
  const imported = JSON.parse((await nianbao(data, 'import', fileWith('a.txt', signed), '--json')).out) as {
    report: { id: string; signOff: { agency: string } };
  };
  expect(imported.report.signOff.agency).toBe('北麓县政务公开办');
  const from = ['--year', '2019', '--form', 'none', '--from', imported.report.id, '--json'];
  const other = await nianbao(data, 'new', '--agency', '南湾县民政局', ...from);
  expect(other.out).not.toMatch(/北麓|1234567/);
  expect(other.out).toContain('存在的主要问题和改进措施');
  const same = await nianbao(data, 'new', '--agency', '北麓县', ...from);
  expect(same.out).toMatch(/1234567/);
  expect(same.out).toMatch(/北麓县政务公开办/);
});

test('a report without table has no XLSX: asked for alone it is refused, with the DOCX it is said', async () => {
  const data = temporaryFolder('data');
  const out = join(data, 'out');
  const path = fileWith('a.txt', report);
  const alone = await nianbao(data, 'export', path, '--out', out, '--only', 'xlsx');
  expect([alone.exit, alone.out]).toEqual([1, '']);
  oneSentence(alone.err);
  expect(alone.err).toContain('没有统计表');
  expect(existsSync(out)).toBe(false);
  const both = await nianbao(data, 'export', path, '--out', out);
  expect(both.exit).toBe(0);
  expect(both.err).toBe('这份报告没有统计表，所以没有生成XLSX。\n');
  expect(readdirSync(out)).toEqual(['北麓县2018年政府信息公开工作年度报告.docx']);
});

test('the list for people has local time, the one for scripts UTC; an empty one names its folder', async () => {
  const data = temporaryFolder('data');
  const empty = await nianbao(data, 'list');
  expect(empty.out).toContain(data);
  await nianbao(data, 'import', fileWith('a.txt', report));
  const { reports } = JSON.parse(await stateOf(data)) as { reports: { editedAt: string }[] };
  const editedAt = reports[0]?.editedAt ?? '';
  expect(editedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:.*Z$/);
  for (const [zone, offset] of [
    ['Asia/Shanghai', 8],
    ['UTC', 0],
  ] as const) {
    const env = { ...process.env, TZ: zone };
    const { stdout } = spawnSync(process.execPath, [cli, 'cli', 'list', '--data', data], { env, encoding: 'utf8' });
    const local = new Date(Date.parse(editedAt) + offset * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
    expect(stdout.trimEnd().endsWith(`  ${local}`)).toBe(true);
  }
});

test('a year in full-width digits is that year', async () => {
  const made = await nianbao(temporaryFolder('data'), 'new', '--agency', '北麓县', '--year', '２０１７', '--json');
  expect(JSON.parse(made.out)).toMatchObject({ year: 2017 });
  const wrong = await nianbao(temporaryFolder('data'), 'new', '--agency', '北麓县', '--year', '２０１７７');
  expect(wrong.exit).toBe(1);
  expect(wrong.err).toMatch(/20177.*2008到2099/);
});

describe('only the same agency’s report of the year before is compared with', () => {
  const issue = (agency: string, year: number): string =>
    fileWith(
      `${agency}${year}.txt`,
      `${report.replaceAll('北麓县', agency).replaceAll('2018', String(year))}\n附件\n${agency}${year}年统计表\n${tableWith('', '').replaceAll('| 0 |', '| 3 |')}`,
    );
  test.each([
    ['the year before', '北麓县', 2017, true],
    ['two years before', '北麓县', 2016, false],
    ['the same year', '北麓县', 2018, false],
    ['another agency', '南麓县', 2017, false],
  ])('%s', async (_, agency, year, compared) => {
    const data = temporaryFolder('data');
    const { out, err } = await nianbao(
      data,
      ...['check', issue('北麓县', 2018), '--previous', issue(agency, year), '--json'],
    );
    expect(out.includes('unchanged-figures')).toBe(compared);
    if (compared) expect(err).toBe('');
    else {
      oneSentence(err);
      expect(err).toContain(`${agency}${year}年的报告，不是北麓县2017年的报告`);
    }
  });
});
