import { expect, test } from 'vitest';
import { inThisThread } from '../../electron/services/apart.ts';
import { createWorks } from '../../electron/services/long-work.ts';
import { createDispatch } from '../../electron/services/dispatch.ts';
import { handlers } from '../../electron/services/handlers.ts';
import { contract, type CallName, type Output, type Request } from '../../shared/api/contract.ts';
import { carriedSentences, unreadCount } from '../../shared/report/carried.ts';
import { paragraphOf, text, type Inline, type Prose } from '../../shared/report/prose.ts';
import { plainText } from '../../shared/report/plain.ts';
import { openedStore, temporaryFolder } from '../store/folder.ts';

/** The services over a real store. */
function services() {
  let ids = 0;
  const dispatch = createDispatch(handlers, {
    store: openedStore(),
    dataFolder: temporaryFolder(),
    shell: {
      kind: 'chromium',
      canPickFolder: false,
      pickFolder: () => Promise.resolve(null),
      openFolder: () => Promise.resolve(),
    },
    version: '0.0.0',
    apart: inThisThread,
    works: createWorks(),
    afterwards: (task) => task(),
    now: () => '2026-01-05T01:00:00.000Z',
    newId: () => `id-${(ids += 1)}`,
  });
  return async <N extends CallName>(name: N, input: Request<N>): Promise<Output<N>> => {
    const answer = await dispatch(name, input);
    if (!answer.ok) throw new Error(JSON.stringify(answer.failure));
    return contract[name].output.parse(answer.value) as Output<N>;
  };
}

const agency = '某县人民政府';

const figure = (indicator: string): Inline => ({ type: 'figure', attrs: { indicator } });

/** Last year's report: two sentences and two figures in its first section, of which one was left blank. */
const prose: Prose = {
  type: 'doc',
  content: [
    paragraphOf('2016年，本县公开信息。情况没有变。'),
    {
      type: 'paragraph',
      content: [...text('收到'), figure('app.recv'), ...text('件，答复'), figure('app.done'), ...text('件。')],
    },
  ],
};

async function lastYear(call: ReturnType<typeof services>) {
  const { id, revision, report } = await call('library.new', { agency, year: 2016, form: '2014', from: null });
  const section = report.sections[0]?.id ?? '';
  await call('report.change', {
    id,
    base: revision,
    changes: [
      { kind: 'prose', section, prose },
      { kind: 'figure', indicator: 'app.recv', figure: { value: '210', note: '' } },
    ],
  });
  return id;
}

test('prose taken over into a new year waits sentence by sentence, also after the report was closed and opened', async () => {
  const call = services();
  const from = await lastYear(call);
  const made = await call('library.new', { agency, year: 2017, form: '2014', from, prose: true });
  const { report, revision } = await call('report.open', { id: made.id });
  const [first] = report.sections;
  expect(first?.prose).toEqual(prose);
  expect(first?.carried).toEqual(carriedSentences(prose));
  expect(report.figures['app.recv']).toBeUndefined();

  const read = first?.carried?.[0];
  const section = first?.id ?? '';
  await call('report.change', {
    id: made.id,
    base: revision,
    changes: [{ kind: 'carried', section, carried: (first?.carried ?? []).filter((sentence) => sentence !== read) }],
  });
  const again = (await call('report.open', { id: made.id })).report.sections[0];
  expect(again && unreadCount(again)).toBe(2);
  expect(again?.prose).toEqual(prose);
});

test('what is said before a report is made from an earlier one is what it then holds', async () => {
  const call = services();
  const from = await lastYear(call);
  const said = await call('library.carry', { from, agency, year: 2017, form: '2014', prose: true });
  expect(said.sentences.join('')).toContain('逐句核对');
  const without = await call('library.new', { agency, year: 2017, form: '2014', from });
  expect(without.report.sections.every((section) => unreadCount(section) === 0)).toBe(true);
  expect(plainText(without.report.sections[0]?.prose ?? prose, without.report)).toBe('');
});

test('figures another form does not know stay as last year’s number, and a blank one as a gap to be seen', async () => {
  const call = services();
  const from = await lastYear(call);
  const { report } = await call('library.new', { agency, year: 2022, form: '2021', from, prose: true });
  const taken = report.sections.find((section) => unreadCount(section) > 0);
  expect(taken && plainText(taken.prose, report)).toContain('收到210件，答复＿＿件。');
});
