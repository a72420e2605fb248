import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openProgram } from '../../electron/services/program.ts';
import { contract, type CallName, type Output, type Request } from '../../shared/api/contract.ts';
import { NianbaoError, sentence } from '../../shared/api/errors.ts';
import type { Finding } from '../../shared/checks/finding.ts';
import { dismissed } from '../../shared/checks/settle.ts';
import { nianbao, temporaryFolder } from '../support/command-line.ts';

const shell = {
  kind: 'chromium' as const,
  canPickFolder: false,
  pickFolder: () => Promise.resolve(null),
  openFolder: () => Promise.resolve(),
};

function desk() {
  const data = temporaryFolder('data');
  const program = openProgram({ dataFolder: data, shell, version: '0' });
  onTestFinished(program.close);
  async function call<N extends CallName>(name: N, input: Request<N>): Promise<Output<N>> {
    const answer = await program.dispatch(name, input);
    if (!answer.ok) throw new NianbaoError(answer.failure.code, answer.failure.detail);
    return contract[name].output.parse(answer.value) as Output<N>;
  }
  return { data, call };
}

/** The sample with two contradictions between its table and itself. */
async function withErrors() {
  const { data, call } = desk();
  const { id, revision, report } = await call('library.sample', {});
  const figure = { ...(report.figures['app.recv'] ?? { note: '' }), value: '99999' };
  await call('report.change', { id, base: revision, changes: [{ kind: 'figure', indicator: 'app.recv', figure }] });
  const errors = (await call('report.check', { id })).findings.filter(({ severity }) => severity === 'error');
  expect(errors.length).toBeGreaterThan(0);
  return { data, call, id, errors };
}

const kept = (records: Output<'report.exports'>) =>
  records.map(({ kind, errors, despite }) => ({ kind, errors, despite }));

describe('a report with errors', () => {
  test('is not exported without a reason: nothing is written and nothing kept', async () => {
    const { call, id, errors } = await withErrors();
    const folder = temporaryFolder('out');
    const before = await call('history.list', { id });
    const failed: unknown = await call('report.export', { id, folder, only: ['package', 'docx'] }).catch(
      (e: unknown) => e,
    );
    if (!(failed instanceof NianbaoError)) throw new Error('it was done');
    expect([failed.failure.code, failed.failure.detail.count]).toEqual(['report-has-errors', String(errors.length)]);
    expect(sentence(failed.failure)).toContain(`还有${errors.length}处必须改正的地方，没有导出`);
    expect(readdirSync(folder)).toEqual([]);
    expect(await call('report.exports', { id })).toEqual([]);
    expect(await call('history.list', { id })).toEqual(before);
  });

  test('is exported for a reason, which is kept with every file', async () => {
    const { call, id, errors } = await withErrors();
    const despite = '领导要先看初稿';
    const folder = temporaryFolder('out');
    const { files } = await call('report.export', { id, folder, only: ['docx', 'xlsx'], despite: ` ${despite} ` });
    expect(files).toHaveLength(2);
    const records = kept(await call('report.exports', { id }));
    expect(records).toEqual(['xlsx', 'docx'].map((kind) => ({ kind, errors: errors.length, despite })));
  });

  test('has its reason in the check report that is made with it', async () => {
    const { call, id } = await withErrors();
    const only = ['docx', 'checks'] as const;
    const despite = '领导要先看初稿';
    const { files } = await call('report.export', { id, folder: temporaryFolder('out'), only: [...only], despite });
    const path = files.find(({ kind }) => kind === 'checks')?.path ?? '';
    const document = unzipSync(readFileSync(path))['word/document.xml'];
    expect(strFromU8(document ?? new Uint8Array())).toContain(despite);
  });

  test('is packed to go on elsewhere without one', async () => {
    const { call, id, errors } = await withErrors();
    await call('report.export', { id, folder: temporaryFolder('out'), only: ['package'] });
    expect(kept(await call('report.exports', { id }))).toEqual([
      { kind: 'package', errors: errors.length, despite: null },
    ]);
  });

  test('has none that is open when each was set aside for a reason, or its rule is switched off', async () => {
    const { call, id, errors } = await withErrors();
    const { revision } = await call('report.open', { id });
    const now: Finding[] = (await call('report.check', { id })).findings;
    const dismissals = errors.reduce(
      (all: ReturnType<typeof dismissed>, one) =>
        dismissed(all, one, { reason: '属实', at: '2018-02-01T08:00:00.000Z', now }),
      [],
    );
    const saved = await call('report.change', { id, base: revision, changes: [{ kind: 'dismissals', dismissals }] });
    const request = { id, folder: temporaryFolder('out'), only: ['docx' as const] };
    await call('report.export', request);
    await call('report.change', { id, base: saved.revision, changes: [{ kind: 'dismissals', dismissals: [] }] });
    await expect(call('report.export', request)).rejects.toThrow();
    const off = [...new Set(errors.map(({ rule }) => rule))].map((rule) => ({ rule, reason: '本地口径不同' }));
    await call('settings.setOffice', { office: { off, words: [], corrections: [], elsewhere: [] } });
    await call('report.export', request);
    expect(kept(await call('report.exports', { id }))).toEqual(
      [0, 0].map((none) => ({ kind: 'docx', errors: none, despite: null })),
    );
  });

  test('is exported by the command line, which says so in one sentence', async () => {
    const { data, call, id, errors } = await withErrors();
    const out = temporaryFolder('out');
    const { exit, err } = await nianbao(data, 'export', id, '--out', out);
    expect([exit, err]).toEqual([0, `导出的报告里还有${errors.length}处必须改正的地方，用“check”可以逐条查看。\n`]);
    expect(readdirSync(out)).toHaveLength(2);
    expect(kept(await call('report.exports', { id }))).toEqual(
      ['xlsx', 'docx'].map((kind) => ({ kind, errors: errors.length, despite: '命令行导出' })),
    );
  });
});

describe('a report without errors', () => {
  test('is exported without a word, and any reason given for it is not kept', async () => {
    const { data, call } = desk();
    const { id } = await call('library.sample', {});
    await call('report.export', { id, folder: temporaryFolder('out'), only: ['docx'], despite: '有意见' });
    expect((await nianbao(data, 'export', id, '--out', temporaryFolder('out'), '--only', 'docx')).err).toBe('');
    expect(kept(await call('report.exports', { id }))).toEqual(
      [0, 0].map((none) => ({ kind: 'docx', errors: none, despite: null })),
    );
  });
});

test('checking a file leaves no data folder behind', async () => {
  const out = temporaryFolder('out');
  await nianbao(temporaryFolder('data'), 'sample', '--out', out);
  const [docx = ''] = readdirSync(out).filter((name) => name.endsWith('.docx'));
  const data = `${temporaryFolder('data')}/none`;
  await nianbao(data, 'check', `${out}/${docx}`);
  await nianbao(data, 'export', `${out}/${docx}`, '--out', temporaryFolder('again'));
  expect(existsSync(data)).toBe(false);
});
