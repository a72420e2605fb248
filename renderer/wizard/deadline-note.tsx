import { useEffect, useState } from 'react';
import { daysBetween, deadlineOf, type Deadlines } from '../../shared/report/deadline.ts';
import { officialDate } from '../../shared/wording/date.ts';
import { call } from '../api/call.ts';
import { useDraftState } from '../draft/draft-context.tsx';
import { localDate } from '../parts/moments.ts';
import './deadline-note.css';

/** By when this report is due, and how many days are left; quiet once it is final or long past. */
export function DeadlineNote() {
  const kind = useDraftState((state) => state.report.agency.kind);
  const year = useDraftState((state) => state.report.year);
  const status = useDraftState((state) => state.status);
  const [own, setOwn] = useState<Deadlines>({});
  useEffect(() => {
    // Without the office's own days the statutory ones are shown.
    call('settings.deadlines', {}).then(setOwn, () => undefined);
  }, []);
  const { date, source } = deadlineOf(kind, year, own);
  const left = daysBetween(localDate(new Date()), date);
  if (status === 'final' || left < -longPast) return null;
  const words = left > 0 ? `还有${left}天` : left === 0 ? '今天到期' : `已过${-left}天`;
  return (
    <span className={`deadline small${left <= soon ? ' deadline-soon' : ''}`} title={source} data-testid="deadline">
      {officialDate(date).replace(/^\d+年/, '')}前报送，{words}
    </span>
  );
}

/** Days: from here on it is in red, and after so many an old report is simply an old one. */
const soon = 7;
const longPast = 60;
