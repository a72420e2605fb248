import { App, Button, Segmented } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import type { Output } from '../../shared/api/contract.ts';
import { compareReports, differenceCount } from '../../shared/compare/report.ts';
import { figureBack, sectionBack } from '../../shared/compare/take-back.ts';
import { changesBetween } from '../../shared/report/between.ts';
import type { Change } from '../../shared/report/change.ts';
import type { Snapshot } from '../../shared/report/snapshot.ts';
import { call } from '../api/call.ts';
import { useDraft, useDraftState } from '../draft/draft-context.tsx';
import { FailureNotice } from '../parts/failure-notice.tsx';
import { useTask } from '../parts/use-task.ts';
import { dayOf, timeOf } from './days.ts';
import { DifferenceView } from './difference-view.tsx';

type Kept = Output<'history.read'>;
type Props = {
  snapshot: Snapshot;
  /** The one kept before it. */
  earlier: Snapshot | null;
  onKept: () => void;
  onDone: () => void;
};

/** What differs between a kept state and the report now, or the state before; and the ways back to it. */
export function SnapshotDifference({ snapshot, earlier, onKept, onDone }: Props) {
  const draft = useDraft();
  const { message } = App.useApp();
  const now = useDraftState((state) => state.report);
  const form = useDraftState((state) => state.form);
  const isFinal = useDraftState((state) => state.status === 'final');
  const [against, setAgainst] = useState<'now' | 'earlier'>('now');
  const [kept, setKept] = useState<Kept | null>(null);
  const [before, setBefore] = useState<Kept | null>(null);
  const { busy, failure, run } = useTask();

  useEffect(() => {
    void run(() => call('history.read', { id: draft.id, snapshot: snapshot.id })).then((read) => setKept(read ?? null));
  }, [draft, run, snapshot.id]);
  useEffect(() => {
    if (against === 'now' || earlier === null) return;
    void run(() => call('history.read', { id: draft.id, snapshot: earlier.id })).then((read) =>
      setBefore(read ?? null),
    );
  }, [against, draft, earlier, run]);

  const sides = useMemo(() => {
    if (kept === null) return null;
    if (against === 'now') return { from: kept.report, to: now };
    return before === null ? null : { from: before.report, to: kept.report };
  }, [against, before, kept, now]);
  const difference = useMemo(() => (sides === null ? null : compareReports(sides.from, sides.to)), [sides]);

  /** Keeps the report as it is, then changes it as one step that can be taken back. */
  const goBack = async (changes: readonly Change[], said: string, onBack = onKept): Promise<void> => {
    if (kept === null) return;
    const isDone = await run(async () => {
      await draft.flush();
      await call('history.take', { id: draft.id, why: 'restore' });
      if (changes.some(({ kind }) => kind === 'form')) draft.changeForm(kept.form, changes);
      else draft.changeAll(changes);
      return draft.flush();
    });
    if (isDone === undefined) return;
    void message.success(said);
    onBack();
  };
  const restore = async (): Promise<void> => {
    if (kept === null) return;
    await goBack(changesBetween(draft.get().report, kept.report), '已恢复到这个版本，按Ctrl+Z可以撤销。', onDone);
  };

  const count = difference === null ? null : differenceCount(difference);
  const canGoBack = against === 'now' && !isFinal && kept !== null;
  return (
    <section className="history-difference" aria-label="改动内容">
      <header className="history-head">
        <Segmented
          value={against}
          onChange={setAgainst}
          options={[
            { value: 'now', label: '从这个版本到现在' },
            { value: 'earlier', label: '从前一版本到这个版本', disabled: earlier === null },
          ]}
          aria-label="与哪个版本比较"
          data-testid="history-against"
        />
        <Button
          type="primary"
          disabled={isFinal || kept === null || changesBetween(now, kept.report).length === 0}
          loading={busy}
          onClick={() => void restore()}
          title={isFinal ? '已定稿的报告不能恢复，请先改回起草中' : undefined}
          data-testid="history-restore"
        >
          恢复到这个版本
        </Button>
      </header>
      <p className="quiet small" data-testid="history-count">
        {dayOf(snapshot.takenAt, new Date())}
        {timeOf(snapshot.takenAt)}留存。
        {count === null ? '' : count === 0 ? '没有不同。' : `共${count}处不同。`}
      </p>
      {failure ? <FailureNotice failure={failure} /> : null}
      <div className="history-body scroller" tabIndex={0} role="region" aria-label="不同之处">
        {difference && sides ? (
          <DifferenceView
            difference={difference}
            from={sides.from}
            to={sides.to}
            forms={[form, ...(kept ? [kept.form] : []), ...(before ? [before.form] : [])]}
            onSection={
              canGoBack && kept
                ? (id) => void goBack(sectionBack(draft.get().report, kept.report, id), '这一章已恢复。')
                : null
            }
            onFigure={
              canGoBack && kept?.report.form === now.form
                ? (id) => void goBack(figureBack(draft.get().report, kept.report, id), '这个数已恢复。')
                : null
            }
          />
        ) : null}
      </div>
    </section>
  );
}
