import { useCallback, useEffect, useState } from 'react';
import type { Opened } from '../shared/api/contract.ts';
import type { Failure } from '../shared/api/errors.ts';
import { call } from './api/call.ts';
import { toFailure } from './api/failure.ts';
import { openDraft } from './draft/open-draft.ts';
import type { Draft } from './draft/draft.ts';
import { createMany } from './import/many/many.ts';
import { Library } from './library/library.tsx';
import type { Target } from './findings/target.ts';
import { OfficeProvider } from './settings/office.tsx';
import { Wizard } from './wizard/wizard.tsx';

type View =
  | { kind: 'starting' }
  | { kind: 'library'; failure: Failure | null }
  | { kind: 'wizard'; draft: Draft; target: Target };

/** The program: the library, or one opened report. Starts where the clerk left. */
export function App() {
  const [view, setView] = useState<View>({ kind: 'starting' });
  // It goes on while a report is open, and its results are there when one comes back.
  const [many] = useState(createMany);

  const show = useCallback((opened: Opened, target: Target = { place: opened.place }) => {
    setView({ kind: 'wizard', draft: openDraft(opened), target });
  }, []);

  useEffect(() => {
    let gone = false;
    lastOpened()
      .then((opened) => {
        if (gone) return;
        if (opened) show(opened);
        else setView({ kind: 'library', failure: null });
      })
      .catch((thrown: unknown) => {
        if (!gone) setView({ kind: 'library', failure: toFailure(thrown) });
      });
    return () => {
      gone = true;
    };
  }, [show]);

  const leave = useCallback(async () => {
    await call('report.left', {}).catch(() => undefined);
    setView({ kind: 'library', failure: null });
  }, []);

  switch (view.kind) {
    case 'starting':
      return null;
    case 'library':
      return (
        <OfficeProvider>
          <Library failure={view.failure} many={many} onOpened={show} />
        </OfficeProvider>
      );
    case 'wizard':
      return (
        <OfficeProvider key={view.draft.id}>
          <Wizard draft={view.draft} target={view.target} onLeave={() => void leave()} onOpened={show} />
        </OfficeProvider>
      );
  }
}

async function lastOpened(): Promise<Opened | null> {
  const { id } = await call('report.last', {});
  return id === null ? null : await call('report.open', { id });
}
