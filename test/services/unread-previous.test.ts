import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, onTestFinished, test } from 'vitest';
import { openProgram } from '../../electron/services/program.ts';
import { sampleReport } from '../../electron/services/sample.ts';
import { insertReport } from '../../electron/store/reports.ts';
import { contract } from '../../shared/api/contract.ts';
import { nianbao, temporaryFolder } from '../support/command-line.ts';
import { closedStore } from '../store/folder.ts';

const shell = {
  kind: 'chromium' as const,
  canPickFolder: false,
  pickFolder: () => Promise.resolve(null),
  openFolder: () => Promise.resolve(),
};

const remark = /^没有和上年（\d{4}年）的报告对照：数据文件.+已损坏.+。$/;

/** A library with a sound report whose last year's one cannot be read. */
function damaged(): string {
  const data = temporaryFolder('data');
  const report = sampleReport(randomUUID);
  closedStore(data, (db) => {
    insertReport(db, { id: 'this', report, now: '2026-01-05T08:00:00.000Z' });
    insertReport(db, {
      id: 'last',
      report: { ...report, year: report.year - 1 },
      now: '2026-01-05T08:00:00.000Z',
    });
    db.exec("UPDATE section SET prose = '{' WHERE report_id = 'last'");
  });
  return data;
}

test('on the command line the report is checked and exported without it, and one line says so', async () => {
  const data = damaged();
  const checked = await nianbao(data, 'check', 'this', '--json');
  expect([0, 2]).toContain(checked.exit);
  expect(Object.keys(Object(JSON.parse(checked.out)))).toEqual(['summary', 'findings']);
  expect(checked.err.trimEnd()).toMatch(remark);
  const out = temporaryFolder('out');
  const exported = await nianbao(data, 'export', 'this', '--out', out, '--only', 'docx,checks');
  expect([exported.exit, readdirSync(out).length]).toEqual([0, 2]);
  expect(exported.err.trimEnd()).toMatch(remark);
  const checks = readdirSync(out).find((name) => name.includes('检查情况')) ?? '';
  const text = strFromU8(unzipSync(readFileSync(join(out, checks)))['word/document.xml'] ?? new Uint8Array());
  expect(text.replace(/<[^>]+>/g, '')).toContain('没有和上年（');
});

test('one that is named instead is compared with, and nothing is remarked', async () => {
  const data = damaged();
  const out = temporaryFolder('out');
  await nianbao(temporaryFolder('data'), 'sample', '--out', out);
  const named = readdirSync(out).find((name) => name.endsWith('.docx')) ?? '';
  const { err } = await nianbao(data, 'check', 'this', '--previous', join(out, named));
  expect(err).not.toContain('没有和上年');
});

test('in the window it is checked, exported and made final as if there were none', async () => {
  const program = openProgram({ dataFolder: damaged(), shell, version: '0' });
  onTestFinished(program.close);
  expect(await program.dispatch('report.open', { id: 'this' })).toMatchObject({ ok: true });
  expect(await program.dispatch('report.previous', { id: 'this' })).toMatchObject({
    ok: false,
    failure: { code: 'store-damaged' },
  });
  const answer = await program.dispatch('report.check', { id: 'this' });
  if (!answer.ok) throw new Error(answer.failure.code);
  expect(contract['report.check'].output.parse(answer.value).remarks).toEqual([expect.stringMatching(remark)]);
  const folder = temporaryFolder('out');
  const request = { id: 'this', folder, only: ['docx'], despite: '试一试' };
  expect(await program.dispatch('report.export', request)).toMatchObject({ ok: true });
});
