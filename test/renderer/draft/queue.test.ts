import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { acknowledged, emptyQueue, enqueue, isIdle, refused, take, type Queue } from '../../../renderer/draft/queue.ts';
import { applyChange, changeSchema, type Change } from '../../../shared/report/change.ts';
import { paragraphOf } from '../../../shared/report/prose.ts';
import type { Report } from '../../../shared/report/report.ts';
import { arbitraryChange } from '../../arbitrary/change.ts';
import { arbitraryReport } from '../../arbitrary/report.ts';

const apply = (report: Report, changes: readonly Change[]): Report => changes.reduce(applyChange, report);
const figure = (indicator: string, value: string): Change => ({
  kind: 'figure',
  indicator,
  figure: { value, note: '' },
});
const prose = (section: string, text: string): Change => ({
  kind: 'prose',
  section,
  prose: { type: 'doc', content: [paragraphOf(text)] },
});
const queued = (...changes: Change[]): Queue => changes.reduce(enqueue, emptyQueue(7));

describe('the queue of changes', () => {
  test('a later figure of the same indicator takes the place of the waiting one', () => {
    expect(queued(figure('a', '1'), figure('b', '2'), figure('a', '3')).waiting).toEqual([
      figure('b', '2'),
      figure('a', '3'),
    ]);
  });

  test('what is under way is never replaced', () => {
    const { queue } = take(queued(figure('a', '1')));
    expect(enqueue(queue, figure('a', '2'))).toEqual({
      base: 7,
      sent: [figure('a', '1')],
      waiting: [figure('a', '2')],
    });
  });

  test('prose typed before a section was removed is not overtaken by prose typed after it was put back', () => {
    const remove: Change = { kind: 'removeSection', section: 's' };
    expect(queued(prose('s', '1'), remove, prose('s', '2'), prose('s', '3')).waiting).toEqual([
      prose('s', '1'),
      remove,
      prose('s', '3'),
    ]);
  });

  test('a figure typed before the form was changed is not overtaken by one typed after it', () => {
    const form: Change = { kind: 'form', form: '2021', figures: {} };
    expect(queued(figure('a', '1'), form, figure('a', '2'), form, figure('a', '3')).waiting).toEqual([
      figure('a', '1'),
      form,
      figure('a', '2'),
      form,
      figure('a', '3'),
    ]);
  });

  test('one request at a time, based on the acknowledged revision', () => {
    const first = take(queued(figure('a', '1')));
    expect(first.request).toEqual({ base: 7, changes: [figure('a', '1')] });
    const busy = enqueue(first.queue, figure('b', '2'));
    expect(take(busy).request).toBeNull();
    expect(take(acknowledged(busy, 8)).request).toEqual({ base: 8, changes: [figure('b', '2')] });
  });

  test('a request carries no more changes than the contract takes', () => {
    const many = Array.from({ length: 1203 }, (_, index) => figure(`i${index}`, '1'));
    let queue = queued(...many);
    const sizes: number[] = [];
    for (let revision = 8; !isIdle(queue); revision += 1) {
      const taken = take(queue);
      sizes.push(taken.request?.changes.length ?? 0);
      queue = acknowledged(taken.queue, revision);
    }
    expect(sizes).toEqual([500, 500, 203]);
  });

  test('any interleaving of edits, acknowledgements and refusals leaves the store with the report of the window', () => {
    const step = fc.oneof(
      { weight: 4, arbitrary: arbitraryChange.map((change) => ({ kind: 'edit' as const, change })) },
      { weight: 2, arbitrary: fc.constant({ kind: 'send' as const }) },
      { weight: 2, arbitrary: fc.constant({ kind: 'acknowledge' as const }) },
      { weight: 1, arbitrary: fc.constant({ kind: 'refuse' as const }) },
    );
    fc.assert(
      fc.property(arbitraryReport, fc.array(step, { maxLength: 40 }), (report, steps) => {
        let window = report;
        let store = report;
        let revision = 7;
        let queue = emptyQueue(revision);

        const send = (): void => {
          const taken = take(queue);
          queue = taken.queue;
          if (taken.request) expect(taken.request.base).toBe(revision);
        };
        const acknowledge = (): void => {
          if (queue.sent.length === 0) return;
          for (const change of queue.sent) expect(changeSchema.safeParse(change).success).toBe(true);
          store = apply(store, queue.sent);
          revision += 1;
          queue = acknowledged(queue, revision);
        };

        for (const { kind, ...rest } of steps) {
          if (kind === 'edit' && 'change' in rest) {
            window = applyChange(window, rest.change);
            queue = enqueue(queue, rest.change);
          } else if (kind === 'send') send();
          else if (kind === 'acknowledge') acknowledge();
          else if (queue.sent.length > 0) queue = refused(queue);
          // At every moment the store is what was acknowledged, and the rest of the window's report is in the queue.
          expect(apply(store, [...queue.sent, ...queue.waiting])).toEqual(window);
        }
        while (!isIdle(queue)) {
          send();
          acknowledge();
        }
        expect(store).toEqual(window);
      }),
      { numRuns: 150 },
    );
  });
});
