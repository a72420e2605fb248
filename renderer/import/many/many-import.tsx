import { Button } from 'antd';
import { useCallback, useEffect, useRef } from 'react';
import type { Opened } from '../../../shared/api/contract.ts';
import { importedResult } from '../../../shared/import-many/imported.ts';
import { summarise } from '../../../shared/import-many/result.ts';
import { summaryLine } from '../../../shared/import-many/words.ts';
import { call } from '../../api/call.ts';
import { HelpButton } from '../../help/help-button.tsx';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import { useTask } from '../../parts/use-task.ts';
import { WorkNotice } from '../../parts/work-notice.tsx';
import { AskYear } from '../ask-year.tsx';
import { ImportReview } from '../import-review.tsx';
import { useImport } from '../use-import.ts';
import { useMany, type Many } from './many.ts';
import './many.css';
import type { RowAction } from './many-row.tsx';
import { ManyTable } from './many-table.tsx';

type Props = { many: Many; onOpened: (opened: Opened) => void };

/** Many files imported at once: what became of each, and what is left to do about it. */
export function ManyImport({ many, onOpened }: Props) {
  const state = useMany(many);
  const { failure, run, forget } = useTask();
  const importing = useImport(run);
  const { take, end } = importing;
  const reviewing = useRef<number | null>(null);
  const body = useRef<HTMLElement>(null);
  const { kind } = importing.state;
  const { rows, passedOver, running } = state;

  /** The focus back to the row, whose buttons may be others now; to the table where the row is no longer shown. */
  const focusRow = useCallback((at: number): void => {
    requestAnimationFrame(() => {
      const row = body.current?.querySelector<HTMLElement>(`[data-row="${at}"] button`);
      (row ?? body.current?.querySelector<HTMLElement>('.many-scroll'))?.focus();
    });
  }, []);

  useEffect(() => {
    if (kind !== 'none' || reviewing.current === null) return;
    focusRow(reviewing.current);
  }, [kind, focusRow]);

  // The button that had the focus is gone where an import begins or ends: what takes it is what one does next.
  useEffect(() => {
    if (document.activeElement !== document.body) return;
    body.current?.parentElement?.querySelector<HTMLElement>('[data-testid="many-go-on"], .many-scroll')?.focus();
  }, [running]);

  const back = (): void => {
    many.show(false);
    requestAnimationFrame(() => document.querySelector<HTMLElement>('.many-bar button')?.focus());
  };

  const act = useCallback(
    (action: RowAction, at: number): void => {
      const row = many.get().rows[at];
      if (!row) return;
      if (action === 'open') {
        const id = 'id' in row.result ? row.result.id : null;
        if (id !== null) void run(() => call('report.open', { id })).then((opened) => opened && onOpened(opened));
      } else if (action === 'review') {
        reviewing.current = at;
        take(row.file);
      } else {
        void many.redo(at, { again: action === 'again', asSource: action === 'source' }).then(() => focusRow(at));
      }
    },
    [many, run, onOpened, take, focusRow],
  );

  const settle = (result: Parameters<Many['set']>[1]): void => {
    if (reviewing.current !== null) many.set(reviewing.current, result);
    end();
  };

  if (importing.state.kind === 'review') {
    return (
      <ImportReview
        reading={importing.state.reading}
        onReading={importing.review}
        onAccepted={({ id, report, form }) => {
          // The clerk goes on with the next file, not with this report.
          void call('report.left', {}).catch(() => undefined);
          settle(importedResult(id, report, form, 0));
        }}
        onCancel={end}
        onKept={() => settle({ outcome: 'source', id: null })}
      />
    );
  }

  const summary = summarise(
    rows.map(({ result }) => result),
    passedOver,
  );
  const done = summary.files - summary.waiting;
  const name = (state.current === null ? undefined : rows[state.current])?.file.name;
  const step = name === undefined ? '正在一个一个导入' : `正在导入${name}`;
  const progress = running ? { step, done, of: summary.files } : importing.progress;
  return (
    <div className="review">
      <header className="review-head">
        <h1>一次导入多个文件</h1>
        <span className="quiet many-summary" role="status" data-testid="many-summary">
          {running ? '' : summaryLine(summary)}
        </span>
        {!running && summary.waiting > 0 ? (
          <Button type="primary" onClick={many.goOn} data-testid="many-go-on">
            继续导入{summary.waiting}个
          </Button>
        ) : null}
        <Button onClick={back} data-testid="many-back">
          返回报告列表
        </Button>
        <HelpButton />
      </header>
      <main className="many-body" ref={body}>
        <WorkNotice progress={progress} onCancel={running ? many.stop : importing.cancel} />
        {state.failure ? <FailureNotice failure={state.failure} /> : null}
        {failure ? <FailureNotice failure={failure} onClose={forget} /> : null}
        <ManyTable state={state} onAction={act} onAll={({ outcome, ...how }) => many.redoAll(outcome, how)} />
      </main>
      {importing.state.kind === 'year' ? (
        <AskYear
          fileName={importing.state.file.name}
          onYear={(year) => importing.state.kind === 'year' && importing.withYear(importing.state.file, year)}
          onCancel={end}
        />
      ) : null}
    </div>
  );
}
