import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { nianbao, temporaryFolder } from '../support/command-line.ts';
import { cli, fileWith, oneSentence, report, stateOf, tableWith } from '../support/command-files.ts';

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
  // The parts of 收到申请数 are none, and the text speaks of 1280条 and 3件, which the table has as 0 and 5.
  expect(summary).toMatchObject({ errors: 3 });
  expect(findings).toContainEqual(
    expect.objectContaining({
      rule: 'identity',
      severity: 'error',
      left: 5,
      right: 0,
      where: { indicator: 'app.recv' },
    }),
  );
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
