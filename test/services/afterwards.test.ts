import { expect, test } from 'vitest';
import { createAfterwards } from '../../electron/services/afterwards.ts';
import { openProgram, type Program } from '../../electron/services/program.ts';
import { contract } from '../../shared/api/contract.ts';
import { temporaryFolder } from '../support/command-line.ts';

const shell = {
  kind: 'chromium' as const,
  canPickFolder: false,
  pickFolder: () => Promise.resolve(null),
  openFolder: () => Promise.resolve(),
};
const programOn = (dataFolder: string): Program => openProgram({ dataFolder, shell, version: '0.0.0' });

async function newReport(program: Program, year: number): Promise<string> {
  const answer = await program.dispatch('library.new', {
    agency: '某县民政局',
    year,
    form: '2021',
    from: null,
    prose: false,
  });
  if (!answer.ok) throw new Error(answer.failure.code);
  return contract['library.new'].output.parse(answer.value).id;
}

async function last(program: Program): Promise<string | null> {
  const answer = await program.dispatch('report.last', {});
  if (!answer.ok) throw new Error(answer.failure.code);
  return contract['report.last'].output.parse(answer.value).id;
}

test('a report opened just before the program is closed is the one to come back to', async () => {
  const data = temporaryFolder('data');
  const first = programOn(data);
  const id = await newReport(first, 2023);
  await newReport(first, 2024);
  await first.dispatch('report.open', { id });
  first.close();
  const second = programOn(data);
  expect(await last(second)).toBe(id);
  second.close();
});

test('a report left as soon as it was opened is not come back to', async () => {
  const program = programOn(temporaryFolder('data'));
  const id = await newReport(program, 2024);
  await Promise.all([program.dispatch('report.open', { id }), program.dispatch('report.left', {})]);
  expect(await last(program)).toBeNull();
  program.close();
});

test('a task that fails stops neither the next nor whoever settles them, and none is done twice', () => {
  const afterwards = createAfterwards();
  let done = 0;
  afterwards.add(() => {
    throw new Error('the disk is full');
  });
  afterwards.add(() => (done += 1));
  expect(done).toBe(0);
  afterwards.settle();
  afterwards.settle();
  expect(done).toBe(1);
});
