import { createContext, useCallback, useContext, useSyncExternalStore, type ReactNode } from 'react';
import type { Draft, DraftState } from './draft.ts';

const DraftContext = createContext<Draft | null>(null);

export function DraftProvider({ draft, children }: { draft: Draft; children: ReactNode }) {
  return <DraftContext value={draft}>{children}</DraftContext>;
}

/** The opened report. Throws outside the wizard. */
export function useDraft(): Draft {
  const draft = useContext(DraftContext);
  if (!draft) throw new Error('useDraft outside DraftProvider');
  return draft;
}

/** A part of the draft's state; the component renders again when that part is another one. */
export function useDraftState<T>(select: (state: DraftState) => T): T {
  const draft = useDraft();
  return useSyncExternalStore(
    draft.subscribe,
    useCallback(() => select(draft.get()), [draft, select]),
  );
}
