import { expect, test } from 'vitest';
import { plainText } from '../../../shared/report/plain.ts';
import { emptyProse } from '../../../shared/report/prose.ts';
import { sampleReport } from '../dev/sample-report.ts';
import { useWindow } from './bench.ts';

const bench = useWindow();
const prose = () => bench.stored().sections[0]?.prose ?? emptyProse();
const text = () => plainText(prose(), bench.stored());

test('marks are changed where the clerk leaves them ticked, figures stay, and one undo brings all back', async () => {
  const report = sampleReport();
  const content = [
    {
      type: 'paragraph' as const,
      content: [
        { type: 'text' as const, text: '按云政办发[2017]6号要求,公开' },
        { type: 'figure' as const, attrs: { indicator: 'zdgk.total' } },
        { type: 'text' as const, text: '条。。经费3.5万元.' },
      ],
    },
  ];
  const sections = report.sections.map((section, at) =>
    at === 0 ? { ...section, prose: { type: 'doc' as const, content } } : section,
  );
  await bench.openAt('section:section-1', { ...report, sections });
  const before = '按云政办发[2017]6号要求,公开2316条。。经费3.5万元.';
  await bench.page.getByTestId('tidy-marks').click();
  const rows = bench.page.getByTestId('mark-row');
  await expect.poll(() => rows.count()).toBe(4);
  await rows.nth(1).getByRole('checkbox').uncheck();
  await bench.page.getByRole('button', { name: '改这3处' }).click();
  await expect.poll(text).toBe('按云政办发〔2017〕6号要求,公开2316条。经费3.5万元。');
  expect(JSON.stringify(prose())).toContain('zdgk.total');
  await expect.poll(() => rows.count()).toBe(0);
  await bench.page.keyboard.press('Control+z');
  await expect.poll(text).toBe(before);
});
