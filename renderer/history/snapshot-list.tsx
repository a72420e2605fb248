import type { KeyboardEvent } from 'react';
import { snapshotReasons, type Snapshot } from '../../shared/report/snapshot.ts';
import { dayOf, timeOf } from './days.ts';

type Props = { snapshots: readonly Snapshot[]; chosen: number | null; onChoose: (id: number) => void };

/** The kept states, the newest first, under their days; the arrow keys go from one to the next. */
export function SnapshotList({ snapshots, chosen, onChoose }: Props) {
  const now = new Date();
  const days = [...new Set(snapshots.map(({ takenAt }) => dayOf(takenAt, now)))];
  const step = (event: KeyboardEvent<HTMLElement>): void => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('button')];
    const at = buttons.findIndex((button) => button === document.activeElement);
    const next = buttons[at + by];
    if (by === 0 || at < 0 || !next) return;
    event.preventDefault();
    next.focus();
    next.click();
  };
  return (
    <nav className="history-list scroller" aria-label="历史版本" onKeyDown={step} data-testid="history-list">
      {days.map((day) => (
        <section key={day}>
          <h3 className="history-day">{day}</h3>
          <ul>
            {snapshots
              .filter(({ takenAt }) => dayOf(takenAt, now) === day)
              .map(({ id, takenAt, why, name, changed }) => (
                <li key={id}>
                  <button
                    type="button"
                    className="plain-button history-item"
                    aria-current={id === chosen ? 'true' : undefined}
                    onClick={() => onChoose(id)}
                    data-testid={`snapshot-${id}`}
                  >
                    <span className="history-time">{timeOf(takenAt)}</span>
                    <span className="history-why">{name === '' ? snapshotReasons[why] : name}</span>
                    <span className="quiet small">{changed === 0 ? '' : `改动${changed}处`}</span>
                  </button>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}
