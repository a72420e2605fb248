import { contract, type Answer, type CallName, type Input, type Output } from '../../../shared/api/contract.ts';
import { NianbaoError, type Failure } from '../../../shared/api/errors.ts';
import type { Progress } from '../../../shared/api/progress.ts';
import type { Report } from '../../../shared/report/report.ts';
import { fakeFiles, type FileOrders } from './fake/files.ts';
import { fakeHistory } from './fake/history.ts';
import { fakeLibrary } from './fake/library.ts';
import { fakeLongWork } from './fake/long-work.ts';
import { fakeMachine } from './fake/machine.ts';
import { fakeReports } from './fake/reports.ts';
import { fakeSettings } from './fake/settings.ts';
import { createShelf } from './fake/shelf.ts';
import { fakeSources } from './fake/sources.ts';

type Handlers = { [N in CallName]: (input: Input<N>) => Output<N> };

/** The contract in memory, with the same answers the services give; failures and delays can be ordered. */
export type FakeProgram = FileOrders & {
  dispatch: (name: string, input: unknown) => Promise<Answer<unknown>>;
  /** Every call that came, oldest first. */
  calls: { name: string; input: unknown }[];
  report: (id: string) => Report;
  ids: () => string[];
  /** The next answers to that call are this failure, until it is taken back with null. */
  failWith: (name: CallName, failure: Failure | null) => void;
  /** Answers to that call wait until what this gives back is called. */
  hold: (name: CallName) => () => void;
  /** Answers take this long. */
  delay: (milliseconds: number) => void;
  /** Writes behind the window's back, as a second window would. */
  bump: (id: string) => void;
  /** Long work never ends from now on unless it is cancelled, and stands where this says. */
  stand: (at: Progress | null) => void;
  put: (report: Report) => string;
};

export function createFakeProgram(): FakeProgram {
  const failures = new Map<string, Failure>();
  const held = new Map<string, Promise<void>>();
  const calls: FakeProgram['calls'] = [];
  let wait = 0;
  const shelf = createShelf();
  const settings = fakeSettings();
  const files = fakeFiles(shelf);
  const work = fakeLongWork();
  const handlers: Handlers = {
    ...fakeMachine,
    ...fakeLibrary(shelf),
    ...fakeReports(shelf, settings.office),
    ...fakeHistory(shelf),
    ...files.handlers,
    ...settings.handlers,
    ...fakeSources(shelf),
    ...work.handlers,
  };

  async function dispatch(name: string, input: unknown): Promise<Answer<unknown>> {
    calls.push({ name, input });
    await held.get(name);
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    if (await work.cancelled(name)) return { ok: false, failure: { code: 'cancelled', detail: {} } };
    const failure = failures.get(name);
    if (failure) return { ok: false, failure };
    try {
      return { ok: true, value: answer(name, input) };
    } catch (thrown) {
      if (thrown instanceof NianbaoError) return { ok: false, failure: thrown.failure };
      return { ok: false, failure: { code: 'bad-input', detail: { call: name, detail: String(thrown) } } };
    }
  }

  function answer(name: string, input: unknown): unknown {
    if (!isCallName(name)) throw new Error(`no such call: ${name}`);
    return run(name, input);
  }

  function run<N extends CallName>(name: N, input: unknown): unknown {
    return handlers[name](contract[name].input.parse(input) as Input<N>);
  }

  return {
    dispatch,
    calls,
    report: (id) => shelf.kept(id).report,
    ids: shelf.ids,
    failWith: (name, failure) => {
      if (failure) failures.set(name, failure);
      else failures.delete(name);
    },
    hold: (name) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      held.set(name, promise);
      return resolve;
    },
    delay: (milliseconds) => {
      wait = milliseconds;
    },
    bump: (id) => {
      shelf.reports.set(id, { ...shelf.kept(id), revision: shelf.kept(id).revision + 1 });
    },
    put: shelf.put,
    stand: work.stand,
    ...files.orders,
  };
}

const isCallName = (name: string): name is CallName => name in contract;
