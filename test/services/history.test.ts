import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { inThisThread } from '../../electron/services/apart.ts';
import { createWorks } from '../../electron/services/long-work.ts';
import { createDispatch } from '../../electron/services/dispatch.ts';
import { handlers } from '../../electron/services/handlers.ts';
import { openStore } from '../../electron/store/open.ts';
import type { Store } from '../../electron/store/store.ts';
import { contract, type CallName, type Output, type Request } from '../../shared/api/contract.ts';
import { changesBetween } from '../../shared/report/between.ts';
import { paragraphOf, type Prose } from '../../shared/report/prose.ts';
import type { Change } from '../../shared/report/change.ts';
import { y2021 } from '../../shared/forms/y2021.ts';
import { temporaryFolder } from '../support/command-line.ts';

const shell = {
  kind: 'chromium' as const,
  canPickFolder: false,
  pickFolder: () => Promise.resolve(null),
  openFolder: () => Promise.resolve(),
};

const stores: Store[] = [];
afterEach(() => stores.splice(0).forEach((store) => store.close()));

const minute = 60_000;

/** The services over a real store, with a clock that the test moves on. */
function desk() {
  const dataFolder = temporaryFolder('history');
  const store = openStore(dataFolder);
  stores.push(store);
  let time = Date.parse('2026-01-05T01:00:00.000Z');
  let ids = 0;
  const now = () => new Date(time).toISOString();
  const context = {
    store,
    dataFolder,
    shell,
    version: '0.0.0',
    apart: inThisThread,
    works: createWorks(),
    afterwards: (task: () => void) => task(),
    now,
    newId: () => `id-${(ids += 1)}`,
  };
  const dispatch = createDispatch(handlers, context);
  const call = async <N extends CallName>(name: N, input: Request<N>): Promise<Output<N>> => {
    const answer = await dispatch(name, input);
    if (!answer.ok) throw new Error(JSON.stringify(answer.failure));
    return contract[name].output.parse(answer.value) as Output<N>;
  };
  return {
    store,
    call,
    dispatch,
    wait: (milliseconds: number) => {
      time += milliseconds;
    },
  };
}

const proseOf = (words: string): Prose => ({ type: 'doc', content: [paragraphOf(words)] });

/** A report just begun, and how one writes into it. */
async function begun(form = '2014') {
  const one = desk();
  const opened = await one.call('library.new', { agency: '某县人民政府', year: 2025, form, from: null });
  const { id } = opened;
  let { revision } = opened;
  const section = opened.report.sections[0]?.id ?? '';
  const change = async (...changes: Change[]): Promise<void> => {
    ({ revision } = await one.call('report.change', { id, base: revision, changes }));
  };
  return {
    ...one,
    id,
    section,
    report: opened.report,
    change,
    write: (words: string) => change({ kind: 'prose', section, prose: proseOf(words) }),
    setStatus: async (status: 'drafting' | 'final') => {
      ({ revision } = await one.call('report.status', { id, base: revision, status, reason: '补充内容' }));
    },
    reasons: async () => (await one.call('history.list', { id })).map(({ why }) => why),
    list: () => one.call('history.list', { id }),
    read: (snapshot: number) => one.call('history.read', { id, snapshot }),
    now: async () => (await one.call('report.open', { id })).report,
  };
}

describe('work', () => {
  test('is kept before the first change, and again after ten minutes of it', async () => {
    const one = await begun();
    await one.write('第一句。');
    one.wait(9 * minute);
    await one.write('第一句。第二句。');
    expect(await one.list()).toHaveLength(1);
    one.wait(minute);
    await one.write('第一句。第二句。第三句。');
    const [first, second] = await one.list();
    expect((await one.read(first?.id ?? 0)).report).toEqual(one.report);
    expect((await one.read(second?.id ?? 0)).report.sections[0]?.prose).toEqual(proseOf('第一句。第二句。'));
    expect([first?.changed, second?.changed]).toEqual([0, 2]);
  });

  test('that is refused keeps nothing', async () => {
    const one = await begun();
    const answer = await one.dispatch('report.change', {
      id: one.id,
      base: 99,
      changes: [{ kind: 'prose', section: one.section, prose: proseOf('甲') }],
    });
    expect(answer.ok).toBe(false);
    expect(await one.list()).toEqual([]);
  });

  test('of weeks is thinned out, a named state never', async () => {
    const one = await begun();
    await one.write('开头。');
    await one.call('history.take', { id: one.id, why: 'named', name: '送审稿' });
    for (let at = 0; at < 12; at += 1) {
      one.wait(11 * minute);
      await one.write(`第${at}次。`);
    }
    const before = await one.list();
    one.wait(40 * 24 * 60 * minute);
    await one.write('很久以后。');
    const after = await one.list();
    expect(after.length).toBeLessThan(before.length);
    expect(after.map(({ name }) => name)).toContain('送审稿');
    expect((await one.read(after.at(-1)?.id ?? 0)).report.sections[0]?.prose).toEqual(proseOf('第11次。'));
    const sum = (list: typeof after) => list.reduce((total, { changed }) => total + changed, 0);
    expect(sum(after)).toBe(sum(before) + 1);
  });
});

describe('a state is kept before', () => {
  test('the form is changed', async () => {
    const one = await begun();
    await one.write('正文。');
    await one.change({ kind: 'form', form: '2021', figures: {} });
    expect(await one.reasons()).toEqual(['work', 'form']);
    const last = (await one.list()).at(-1);
    expect((await one.read(last?.id ?? 0)).form.id).toBe('2014');
    expect((await one.now()).form).toBe(y2021.id);
  });

  test('a final report is opened again, not when it becomes final', async () => {
    const one = await begun();
    await one.write('正文。');
    await one.setStatus('final');
    expect(await one.reasons()).toEqual(['work']);
    await one.setStatus('drafting');
    expect(await one.reasons()).toEqual(['work', 'reopen']);
  });

  test('files are written', async () => {
    const one = await begun();
    await one.write('正文。');
    await one.call('report.export', { id: one.id, folder: temporaryFolder('out'), only: ['docx'] });
    expect(await one.reasons()).toEqual(['work', 'export']);
  });
});

test('the same state twice is one, with the more telling reason and the name', async () => {
  const one = await begun();
  const take = (why: 'work' | 'named' | 'replace', name = '') => one.call('history.take', { id: one.id, why, name });
  await take('work');
  await take('replace');
  await take('named', '初稿');
  await take('work');
  expect(await one.list()).toMatchObject([{ why: 'replace', name: '初稿' }]);
  await one.write('变了。');
  await take('work');
  expect(await one.list()).toHaveLength(2);
});

test('restoring through the changes between gives the report that was kept, and so does going back again', async () => {
  const one = await begun();
  await one.write('原来的正文。');
  const kept = await one.call('history.take', { id: one.id, why: 'named', name: '原来' });
  const [first, second] = one.report.sections.map(({ id }) => id);
  await one.change(
    { kind: 'prose', section: one.section, prose: proseOf('改坏了。') },
    { kind: 'moveSection', section: first ?? '', to: 3 },
    { kind: 'removeSection', section: second ?? '' },
    { kind: 'figure', indicator: 'app.recv', figure: { value: '12', note: '' } },
  );
  const spoiled = await one.now();
  const { report } = await one.read(kept.id);
  const before = await one.call('history.take', { id: one.id, why: 'restore' });
  await one.change(...changesBetween(spoiled, report));
  const { figures, ...rest } = await one.now();
  expect({ ...rest, figures: {} }).toEqual({ ...report, figures: {} });
  expect(figures['app.recv']?.value).toBeNull();
  await one.change(...changesBetween(await one.now(), (await one.read(before.id)).report));
  expect(await one.now()).toEqual(spoiled);
});

test('a damaged state is told, and the others stay readable', async () => {
  const one = await begun();
  await one.write('甲。');
  one.wait(11 * minute);
  await one.write('乙。');
  const [first, second] = await one.list();
  one.store.prepare('UPDATE snapshot SET content = ? WHERE id = ?').run(Buffer.from('no'), second?.id);
  const answer = await one.dispatch('history.read', { id: one.id, snapshot: second?.id });
  expect(answer).toMatchObject({ ok: false, failure: { code: 'snapshot-unreadable' } });
  expect((await one.read(first?.id ?? 0)).report).toEqual(one.report);
  one.wait(11 * minute);
  await one.write('丙。');
  expect(await one.list()).toHaveLength(3);
});

test('states go with their report, and are nobody else’s', async () => {
  const one = await begun();
  await one.write('甲。');
  const [kept] = await one.list();
  const other = await one.call('library.new', { agency: '某县人民政府', year: 2024, form: '2014', from: null });
  const answer = await one.dispatch('history.read', { id: other.id, snapshot: kept?.id });
  expect(answer).toMatchObject({ ok: false, failure: { code: 'not-found' } });
  one.store.prepare('DELETE FROM report WHERE id = ?').run(one.id);
  expect(one.store.prepare('SELECT count(*) FROM snapshot').pluck().get()).toBe(0);
});

test('a file that was exported and comes back is compared with the state it went out in', async () => {
  const one = await begun();
  await one.write('全县各单位按要求更新栏目内容。');
  const folder = temporaryFolder('sent');
  const { files } = await one.call('report.export', { id: one.id, folder, only: ['docx'], work: 'w1' });
  const base64 = readFileSync(files[0]?.path ?? '').toString('base64');
  const back = () => one.call('returned.read', { id: one.id, file: { name: '送审.docx', base64 }, work: 'w2' });
  expect((await back()).base).toBeNull();
  await one.write('全县各单位按要求更新栏目内容。后来又补了一句。');
  const { base } = await back();
  expect(base?.sections[0]?.prose).toEqual(proseOf('全县各单位按要求更新栏目内容。'));
});
