import { expect, test } from 'vitest';
import { paragraphOf } from '../../../shared/report/prose.ts';
import type { Report } from '../../../shared/report/report.ts';
import { clean, foundIn } from '../said.ts';

const reportOf = (text: string, figures: Report['figures'] = {}): Report => ({
  ...clean,
  figures,
  sections: clean.sections.map((section) =>
    section.slot === 'application' ? { ...section, prose: { type: 'doc', content: [paragraphOf(text)] } } : section,
  ),
});

const said = (text: string, figures?: Report['figures']): (string | undefined)[] =>
  foundIn('total-only', reportOf(text, figures)).map(({ message }) => message);

test.each([
  [
    '我县收到书面申请3件，网上受理5件，没有引发复议。',
    '写了“我县收到书面申请3件、网上受理5件”，没有写一共收到多少件申请，也没有写怎样答复',
  ],
  ['当面申请2件、信函申请4件，均已按时答复。', '写了“当面申请2件、信函申请4件”，没有写一共收到多少件申请'],
])('total-only: the ways are counted and not the whole: %s', (text, message) => {
  expect(said(text)).toEqual([message]);
});

test.each([
  '收到申请8件，其中书面申请3件，网上申请5件。',
  '书面申请3件、网上申请5件，共8件，均已答复。',
  '全年未收到申请。网上受理咨询5件。',
  '收到政府信息公开申请8件，均通过网上提交，已全部答复。',
  '本年度共受理网上申请5件，已全部办结。',
])('total-only is silent where the whole is said, or nothing was received: %s', (text) => {
  expect(said(text)).toEqual([]);
});

test('total-only is silent where the table has the whole', () => {
  expect(said('收到书面申请3件，网上受理5件。', { 'app.recv': { value: '8', note: '' } })).toEqual([]);
});
