import { readFileSync, readdirSync } from 'node:fs';
import { pictureIdsOf } from '../../shared/report/pictures.ts';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { openProgram, type Program } from '../../electron/services/program.ts';
import { contract, type CallName, type Opened, type Output, type Request } from '../../shared/api/contract.ts';
import type { Change } from '../../shared/report/change.ts';
import { fileWith, oneSentence, stateOf } from '../support/command-files.ts';
import { nianbao, temporaryFolder } from '../support/command-line.ts';

const shell = {
  kind: 'chromium' as const,
  canPickFolder: false,
  pickFolder: () => Promise.resolve(null),
  openFolder: () => Promise.resolve(),
};
const programs: Program[] = [];
afterEach(() => {
  for (const one of programs.splice(0)) one.close();
});
function program(dataFolder = temporaryFolder('data')): Program {
  const one = openProgram({ dataFolder, shell, version: '0.0.0' });
  programs.push(one);
  return one;
}
async function call<N extends CallName>(on: Program, name: N, input: Request<N>): Promise<Output<N>> {
  const answer = await on.dispatch(name, input);
  if (!answer.ok) throw new Error(answer.failure.code);
  return contract[name].output.parse(answer.value) as Output<N>;
}

const chosen = (name: string, bytes: Uint8Array) => ({ name, base64: Buffer.from(bytes).toString('base64') });
const example = readFileSync(fileURLToPath(new URL('../../assets/forms/示例-本地表式.json', import.meta.url)));
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** A report with an own form, a picture and a figure in its prose, which two have looked at and called final. */
async function written(on: Program): Promise<Opened> {
  const { key } = await call(on, 'forms.add', { file: chosen('本地表式.json', example) });
  const { picture } = await call(on, 'pictures.add', { file: chosen('大厅.png', png) });
  const draft = await call(on, 'library.new', { agency: '某镇人民政府', year: 2025, form: key, from: null });
  const [section] = draft.report.sections;
  const [indicator] = draft.form.indicators;
  if (!section || !indicator) throw new Error('the form has sections and indicators');
  const content = [
    { type: 'paragraph' as const, content: [{ type: 'figure' as const, attrs: { indicator: indicator.id } }] },
    { type: 'picture' as const, attrs: { picture, alt: '查阅区', widthMm: 60 } },
  ];
  const changes: Change[] = [
    { kind: 'figure', indicator: indicator.id, figure: { value: '12', note: '按台账' } },
    { kind: 'prose', section: section.id, prose: { type: 'doc', content } },
    { kind: 'unplaced', unplaced: [{ text: '没有归位的一段', why: '在统计表之后' }] },
    {
      kind: 'dismissals',
      dismissals: [
        {
          rule: 'blank-figure',
          subject: 'x',
          facts: '空',
          message: '没有填数',
          reason: '不统计',
          at: '2026-01-05T08:00:00.000Z',
        },
      ],
    },
  ];
  const { revision } = await call(on, 'report.change', { id: draft.id, base: draft.revision, changes });
  await call(on, 'report.status', { id: draft.id, base: revision, status: 'final' });
  return await call(on, 'report.open', { id: draft.id });
}

/** The package of a stored report, as it is written to a stick. */
async function packed(on: Program, id: string): Promise<{ name: string; base64: string }> {
  const { files } = await call(on, 'report.export', { id, folder: temporaryFolder('stick'), only: ['package'] });
  const [file] = files;
  if (file?.kind !== 'package') throw new Error('no package was written');
  return chosen(basename(file.path), readFileSync(file.path));
}

const read = (on: Program, file: { name: string; base64: string }) =>
  call(on, 'import.read', { file, year: null, form: null });

describe('a report carried to another machine', () => {
  test('comes out whole: the same report with its form, its picture and how far it had come', async () => {
    const [here, there] = [program(), program()];
    const before = await written(here);
    const file = await packed(here, before.id);
    expect(file.name).toBe('某镇人民政府2025年政府信息公开工作年度报告.nianbao');

    const recognised = await read(there, file);
    expect(recognised).toMatchObject({ report: before.report, form: before.form, repairs: [] });
    expect(recognised.unplaced).toMatchObject(before.report.unplaced);
    expect(recognised.packed).toEqual({ status: 'final', pictures: 1, originals: [] });
    const shown = await call(there, 'import.pictures', { file, ids: pictureIdsOf(before.report) });
    expect(Object.values(shown)).toEqual([`data:image/png;base64,${Buffer.from(png).toString('base64')}`]);
    expect(await call(there, 'library.list', {})).toEqual([]);
    expect((await call(there, 'forms.list', {})).every(({ national }) => national)).toBe(true);

    const report = recognised.report ?? before.report;
    const after = await call(there, 'import.accept', { report, file });
    expect([after.report, after.form, after.status]).toEqual([before.report, before.form, 'final']);
    const picture = report.sections.flatMap(({ prose }) => prose.content).find(({ type }) => type === 'picture');
    expect(there.picture(picture?.type === 'picture' ? picture.attrs.picture : '')?.bytes).toEqual(png);
    // And back again: nothing of it has changed on the way.
    expect(await packed(there, after.id)).toEqual(file);
  });

  test('is a draft where the clerk corrected it on the way in', async () => {
    const [here, there] = [program(), program()];
    const file = await packed(here, (await written(here)).id);
    const { report } = await read(there, file);
    if (report === null) throw new Error('the package holds a report');
    const { status } = await call(there, 'import.accept', { report: { ...report, year: 2024 }, file });
    expect(status).toBe('drafting');
  });

  test('takes along the old file it was made from, and not the package', async () => {
    const [one, other] = [program(), program()];
    const old = chosen(
      '旧.txt',
      Buffer.from('某县2018年政府信息公开工作年度报告\n一、概述\n全年公开12条。\n二、存在的问题\n无。'),
    );
    const { report } = await read(one, old);
    if (report === null) throw new Error('the text is a report');
    const { id } = await call(one, 'import.accept', { report, file: old });
    const file = await packed(one, id);
    const moved = await call(other, 'import.accept', { report, file });
    expect(await packed(other, moved.id)).toEqual(file);
  });

  test('never replaces a form of the same id and version with other content', async () => {
    const [here, there] = [program(), program()];
    const file = await packed(here, (await written(here)).id);
    const other = Buffer.from(example.toString('utf8').replace(/"title": "([^"]+)"/, '"title": "另一份表式"'));
    await call(there, 'forms.add', { file: chosen('本地表式.json', other) });
    const forms = await call(there, 'forms.list', {});
    await expect(read(there, file)).rejects.toThrow('form-version');
    const { report } = await read(here, file);
    if (report === null) throw new Error('the package holds a report');
    await expect(call(there, 'import.accept', { report, file })).rejects.toThrow('form-version');
    expect(await call(there, 'forms.list', {})).toEqual(forms);
    expect(await call(there, 'library.list', {})).toEqual([]);
  });

  test('writes nothing where it was damaged on the way', async () => {
    const [here, there] = [program(), program()];
    const before = await written(here);
    const file = await packed(here, before.id);
    const bytes = Buffer.from(file.base64, 'base64');
    bytes.fill(0, 200, 220);
    const damaged = chosen(file.name, bytes);
    await expect(read(there, damaged)).rejects.toThrow('file-damaged');
    await expect(call(there, 'import.accept', { report: before.report, file: damaged })).rejects.toThrow(
      'file-damaged',
    );
    expect(await call(there, 'library.list', {})).toEqual([]);
    expect((await call(there, 'forms.list', {})).every(({ national }) => national)).toBe(true);
  });
});

describe('on the command line', () => {
  test('every kind is written, read from a package as from the library, and a package is imported', async () => {
    const [data, other, out] = [temporaryFolder('data'), temporaryFolder('data'), temporaryFolder('out')];
    const one = program(data);
    const { id, report } = await written(one);
    const all = await nianbao(data, 'export', id, '--out', out, '--only', 'docx,xlsx,html,package', '--json');
    expect(all.exit).toBe(0);
    const names = readdirSync(out).toSorted();
    expect(names.map((name) => name.split('.').at(-1))).toEqual(['docx', 'html', 'nianbao', 'xlsx']);
    const path = join(out, names.find((name) => name.endsWith('.nianbao')) ?? '');

    const shown = JSON.parse((await nianbao(other, 'show', path, '--json')).out) as object;
    expect({ ...shown, id }).toEqual(JSON.parse((await nianbao(data, 'show', id, '--json')).out));
    const again = temporaryFolder('again');
    expect((await nianbao(other, 'export', path, '--out', again, '--only', 'html,package')).exit).toBe(0);
    for (const name of readdirSync(again))
      expect(readFileSync(join(again, name))).toEqual(readFileSync(join(out, name)));

    const imported = await nianbao(other, 'import', path, '--json');
    expect(imported.exit).toBe(0);
    expect(JSON.parse(imported.out)).toMatchObject({
      report: { form: report.form },
      unplaced: report.unplaced,
      repairs: [],
    });
    expect(JSON.parse(await stateOf(other))).toMatchObject({ reports: [{ status: 'final', year: 2025 }] });
  });

  test('another year or form is that of the report changed by hand', async () => {
    const [data, out] = [temporaryFolder('data'), temporaryFolder('out')];
    const one = program(data);
    const { id } = await call(one, 'library.sample', {});
    await nianbao(data, 'export', id, '--out', out, '--only', 'package');
    const path = join(out, readdirSync(out)[0] ?? '');
    const shown = await nianbao(data, 'import', path, '--dry-run', '--json', '--year', '2020', '--form', 'none');
    const { report } = JSON.parse(shown.out) as { report: { title: string; year: number; form: string } };
    expect(report).toMatchObject({ year: 2020, form: 'none', title: expect.stringContaining('2020年') as string });
  });

  test('a damaged package is one sentence and changes nothing; so is a kind nobody knows', async () => {
    const data = temporaryFolder('data');
    const damaged = fileWith('年报.nianbao', new Uint8Array([0x50, 0x4b, 3, 4, 5, 6, 7]));
    const failed = await nianbao(data, 'import', damaged);
    expect(failed.exit).toBe(1);
    oneSentence(failed.err);
    expect(failed.err).toMatch(/已损坏/);
    expect(JSON.parse(await stateOf(data))).toEqual({ reports: [] });
    const { err } = await nianbao(data, 'export', damaged, '--out', data, '--only', 'docx,pdf');
    expect(err).toMatch(/--only 只能是 docx、xlsx、html、package、checks、reasons，不能是“pdf”/);
  });
});
