import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { usualView, type View } from '../../shared/api/view.ts';
import { call } from '../api/call.ts';

type ViewState = { view: View; change: (next: Partial<View>) => void };

const ViewContext = createContext<ViewState>({ view: usualView, change: () => undefined });

/** How the clerk likes the window, kept from one time to the next. */
export function ViewProvider({ children }: { children: ReactNode }) {
  const [view, setView] = useState<View>(usualView);
  useEffect(() => {
    // The usual look is a look: a setting that cannot be read stops nobody.
    call('settings.view', {}).then(setView, () => undefined);
  }, []);
  useEffect(() => {
    const root = document.documentElement;
    root.dataset.text = view.textSize;
    root.dataset.contrast = view.contrast ? 'high' : 'usual';
  }, [view]);
  const change = useCallback(
    (next: Partial<View>) => {
      const changed = { ...view, ...next };
      setView(changed);
      // It is kept for the next time; that it could not be kept is no reason to disturb anybody now.
      void call('settings.setView', { view: changed }).catch(() => undefined);
    },
    [view],
  );
  const value = useMemo(() => ({ view, change }), [view, change]);
  return <ViewContext value={value}>{children}</ViewContext>;
}

export const useView = (): ViewState => useContext(ViewContext);
