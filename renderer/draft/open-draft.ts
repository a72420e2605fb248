import type { Opened } from '../../shared/api/contract.ts';
import { call } from '../api/call.ts';
import { createDraft, type Draft } from './draft.ts';

/** A draft wired to the services of this window. */
export function openDraft(opened: Opened): Draft {
  const { id } = opened;
  return createDraft(opened, {
    change: (base, changes) => call('report.change', { id, base, changes }),
    status: (base, status, reason) => call('report.status', { id, base, status, reason }),
    now: () => performance.now(),
    open: () => call('report.open', { id }),
    later: (milliseconds, run) => {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
  });
}
