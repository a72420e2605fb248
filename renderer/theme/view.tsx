import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { usualView, type View } from '../../shared/api/view.ts';
import { call } from '../api/call.ts';

type ViewState = { view: View; change: (next: Partial<View>) => void };

const ViewContext = createContext<ViewState>({ view: usualView, change: () => undefined });

/** How the clerk likes the window, kept from one time to the next. */
export function ViewProvider({ children }: { children: ReactNode }) {
  const [kept, setKept] = useState<View | null>(null);
  /** What was chosen since; it may have been before what was kept is known. */
  const [chosen, setChosen] = useState<Partial<View> | null>(null);
  const view = useMemo(() => ({ ...(kept ?? usualView), ...chosen }), [kept, chosen]);
  useEffect(() => {
    // The usual look is a look: a setting that cannot be read stops nobody.
    call('settings.view', {}).then(setKept, () => setKept(usualView));
  }, []);
  useEffect(() => {
    // It is kept for the next time; that it could not be kept is no reason to disturb anybody now.
    if (kept !== null && chosen !== null) void call('settings.setView', { view }).catch(() => undefined);
  }, [kept, chosen, view]);
  useEffect(() => {
    const root = document.documentElement;
    root.dataset.text = view.textSize;
    root.dataset.contrast = view.contrast ? 'high' : 'usual';
  }, [view]);
  const change = useCallback((next: Partial<View>) => setChosen((before) => ({ ...before, ...next })), []);
  const value = useMemo(() => ({ view, change }), [view, change]);
  return <ViewContext value={value}>{children}</ViewContext>;
}

export const useView = (): ViewState => useContext(ViewContext);
