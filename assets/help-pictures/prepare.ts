import { contract, type Answer, type Output } from '../../shared/api/contract.ts';
import type { Change } from '../../shared/report/change.ts';
import { agency, figuresNow, lastYear, source, written } from './county.ts';

type Dispatch = (name: string, input: unknown) => Promise<Answer<unknown>>;
type Clock = (moment: string) => void;

/** The reports the pictures show. */
export type Ids = { last: string; now: string };

/** Puts the county's two reports, a history of this year's and a source text into an empty program. */
export async function prepare(dispatch: Dispatch, at: Clock): Promise<Ids> {
  async function call<Name extends keyof typeof contract>(name: Name, input: unknown): Promise<Output<Name>> {
    const answer = await dispatch(name, input);
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.failure)}`);
    // The schema's type is lost where the name is not one name.
    return contract[name].output.parse(answer.value) as Output<Name>;
  }
  at('2025-01-20T07:12:00.000Z');
  const last = await call('import.accept', { report: lastYear(), file: null });
  await call('report.status', { id: last.id, base: last.revision, status: 'final' });
  at('2026-01-05T01:30:00.000Z');
  const fresh = await call('library.new', {
    agency: agency.name,
    year: 2025,
    form: '2021',
    from: last.id,
    prose: true,
  });
  const { id, report } = fresh;
  const proseOf = (slot: 'proactive' | 'application'): Change[] =>
    report.sections.flatMap((section) => {
      const prose = written[slot];
      return section.slot === slot && prose ? [{ kind: 'prose', section: section.id, prose }] : [];
    });
  await call('history.take', { id, why: 'named', name: '从上年带来' });
  at('2026-01-06T06:20:00.000Z');
  const figures = Object.entries(figuresNow(report.figures)).map(([indicator, figure]): Change => ({
    kind: 'figure',
    indicator,
    figure,
  }));
  const changes = [...proseOf('proactive'), ...figures];
  const first = await call('report.change', { id, base: fresh.revision, changes });
  await call('history.take', { id, why: 'named', name: '数字填好' });
  at('2026-01-08T02:31:00.000Z');
  const corrected: Change = { kind: 'figure', indicator: 't2.xk', figure: { value: '1248', note: '' } };
  await call('report.change', { id, base: first.revision, changes: [...proseOf('application'), corrected] });
  await call('sources.keep', source);
  await call('report.left', {});
  return { last: last.id, now: id };
}
