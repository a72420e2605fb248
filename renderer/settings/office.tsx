import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { Office } from '../../shared/checks/office.ts';
import type { Known } from '../../shared/checks/result.ts';
import { call } from '../api/call.ts';
import { toFailure } from '../api/failure.ts';

type OfficeState = {
  /** What the office has settled for its checks, or why that cannot be read; undefined until it is known. */
  office: Known<Office> | undefined;
  /** Changes it at once for all who ask, and keeps it; rejects where it cannot be kept. */
  change: (next: Partial<Office>) => Promise<void>;
};

const OfficeContext = createContext<OfficeState>({ office: undefined, change: () => Promise.resolve() });

export function OfficeProvider({ children }: { children: ReactNode }) {
  const [office, setOffice] = useState<Known<Office>>();
  const latest = useRef<Office | null>(null);
  const show = useCallback((found: Office): void => {
    latest.current = found;
    setOffice({ found, failure: null });
  }, []);
  useEffect(() => {
    let gone = false;
    call('settings.office', {}).then(
      (found) => gone || show(found),
      (thrown: unknown) => gone || setOffice({ found: null, failure: toFailure(thrown) }),
    );
    return () => {
      gone = true;
    };
  }, [show]);
  const change = useCallback(
    async (next: Partial<Office>): Promise<void> => {
      if (latest.current === null) return;
      const changed = { ...latest.current, ...next };
      show(changed);
      await call('settings.setOffice', { office: changed });
    },
    [show],
  );
  const value = useMemo(() => ({ office, change }), [office, change]);
  return <OfficeContext value={value}>{children}</OfficeContext>;
}

export const useOffice = (): OfficeState => useContext(OfficeContext);
