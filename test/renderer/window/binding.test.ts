import { expect, test } from 'vitest';
import { plainText } from '../../../shared/report/plain.ts';
import { emptyProse, paragraphOf } from '../../../shared/report/prose.ts';
import { sampleReport } from '../dev/sample-report.ts';
import { useWindow } from './bench.ts';

const bench = useWindow();
const prose = () => bench.stored().sections[0]?.prose ?? emptyProse();
const rows = () => bench.page.getByTestId('bind-row');

const text = '2017年收到当面申请12件，网络申请33件，上年收到网络申请31件。按时办结47件，延期办结2件。';

async function open(words = text): Promise<void> {
  const report = sampleReport();
  const sections = report.sections.map((section, at) =>
    at === 0 ? { ...section, prose: { type: 'doc' as const, content: [paragraphOf(words)] } } : section,
  );
  await bench.openAt('section:section-1', { ...report, sections });
  await bench.page.getByTestId('bind-figures').click();
  await rows().first().waitFor();
}

const bound = () => JSON.stringify(prose()).match(/"indicator":"[^"]*"/g) ?? [];

test('numbers that agree are bound all at once, and one undo makes them numbers again', async () => {
  await open();
  expect(await rows().count()).toBe(4);
  expect(await rows().nth(1).textContent()).toContain('文中33，表中31');
  await bench.page.getByRole('button', { name: /全部绑定/ }).click();
  await expect
    .poll(bound)
    .toEqual(['"indicator":"app.recv_face"', '"indicator":"app.done_intime"', '"indicator":"app.done_ext"']);
  expect(plainText(prose(), bench.stored())).toBe(text);
  await bench.page.keyboard.press('Escape');
  await expect.poll(() => rows().count()).toBe(0);
  await bench.page.keyboard.press('Control+z');
  await expect.poll(bound).toEqual([]);
  expect(plainText(prose(), bench.stored())).toBe(text);
});

test('one that differs is bound by choice only, one that is none is left', async () => {
  await open();
  await rows().nth(0).getByRole('button', { name: /不是/ }).click();
  await rows().nth(1).getByRole('button', { name: /^绑定/ }).click();
  await expect.poll(bound).toEqual(['"indicator":"app.recv_net"']);
  expect(plainText(prose(), bench.stored())).toBe(text.replace('网络申请33件', '网络申请31件'));
  await rows().nth(3).getByRole('button', { name: /^绑定/ }).click();
  await expect.poll(bound).toEqual(['"indicator":"app.recv_net"', '"indicator":"app.done_ext"']);
});

test('a sum in 元 gives way as a whole to the figure in 万元, and one in Chinese numerals to its digits', async () => {
  await open('政府信息公开专项经费35000元，按时办结四十七件。');
  expect(await rows().nth(0).textContent()).toContain('35000元');
  await bench.page.getByRole('button', { name: /全部绑定/ }).click();
  await expect.poll(bound).toEqual(['"indicator":"jg.budget"', '"indicator":"app.done_intime"']);
  expect(plainText(prose(), bench.stored())).toBe('政府信息公开专项经费3.5万元，按时办结47件。');
});
