import { Modal } from 'antd';
import { useEffect, useState } from 'react';
import type { Output } from '../../shared/api/contract.ts';
import type { Failure } from '../../shared/api/errors.ts';
import { statuses } from '../../shared/report/report.ts';
import { call } from '../api/call.ts';
import { toFailure } from '../api/failure.ts';
import { useDraft } from '../draft/draft-context.tsx';
import { FailureNotice } from '../parts/failure-notice.tsx';
import { whenSaid } from '../parts/moments.ts';
import { useReturnFocus } from '../parts/use-return-focus.ts';

type Event = Output<'report.events'>[number];

const words = ({ kind, from, to }: Event): string =>
  kind === 'copied' ? '复制而来' : `${from === null ? '' : `${statuses[from]} → `}${statuses[to]}`;

/** When the report became what, and why; the last first. */
export function StatusHistory({ onClose }: { onClose: () => void }) {
  useReturnFocus();
  const draft = useDraft();
  const [events, setEvents] = useState<Event[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    let gone = false;
    call('report.events', { id: draft.id }).then(
      (list) => {
        if (!gone) setEvents(list);
      },
      (thrown: unknown) => {
        if (!gone) setFailure(toFailure(thrown));
      },
    );
    return () => {
      gone = true;
    };
  }, [draft]);
  return (
    <Modal open title="状态记录" footer={null} onCancel={onClose}>
      {failure ? <FailureNotice failure={failure} /> : null}
      <div data-testid="status-events">
        {events?.length === 0 ? <p className="quiet">状态还没有改过：起草中。</p> : null}
        {events && events.length > 0 ? (
          <ul className="carry-note">
            {events.map((event, at) => (
              <li key={at}>
                {whenSaid(event.at, new Date())}　{words(event)}
                {event.reason === '' ? '' : `：${event.reason}`}
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </Modal>
  );
}
