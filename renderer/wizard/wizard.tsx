import { ConfigProvider } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Opened } from '../../shared/api/contract.ts';
import { call } from '../api/call.ts';
import { Aside } from '../aside/aside.tsx';
import type { Draft } from '../draft/draft.ts';
import { DraftProvider, useDraft, useDraftState } from '../draft/draft-context.tsx';
import { PreviousProvider } from '../draft/previous.tsx';
import { useReadOnly } from '../draft/use-read-only.ts';
import { useFlushOnLeaving } from '../draft/use-flush.ts';
import { FindingsProvider } from '../findings/findings-context.tsx';
import type { Target } from '../findings/target.ts';
import { FindingDeskProvider } from '../findings/finding-desk.tsx';
import { FindingKeys } from '../findings/finding-keys.tsx';
import { useShortcuts } from '../keyboard/shortcuts.ts';
import { usePanes } from '../keyboard/use-panes.ts';
import { useTitle } from '../parts/use-title.ts';
import { CurrentEditorProvider } from '../prose/current-editor.tsx';
import { useView } from '../theme/view.tsx';
import { FinalBanner } from '../status/final-banner.tsx';
import { StepFooter } from './step-footer.tsx';
import { StepNav } from './step-nav.tsx';
import { StepScreen } from './step-screen.tsx';
import { stepAt } from './steps.ts';
import { useSteps } from './use-steps.ts';
import './wizard.css';
import './narrow.css';
import { TroubleNotice } from './trouble-notice.tsx';
import { useLeave } from './use-leave.ts';
import { useUndo } from './use-undo.ts';
import { WizardHeader } from './wizard-header.tsx';
import { WizardTools } from './wizard-tools.tsx';

type Props = { draft: Draft; target: Target; onLeave: () => void; onOpened: (opened: Opened) => void };

/** One opened report: its steps at the left, the step in the middle, what helps at the right, saved with every change. */
export function Wizard({ draft, target, onLeave, onOpened }: Props) {
  useFlushOnLeaving(draft);
  return (
    <DraftProvider draft={draft}>
      <PreviousProvider>
        <FindingsProvider>
          <CurrentEditorProvider>
            <Frame start={target} onLeave={onLeave} onOpened={onOpened} />
          </CurrentEditorProvider>
        </FindingsProvider>
      </PreviousProvider>
    </DraftProvider>
  );
}

function Frame({ start, onLeave, onOpened }: Omit<Props, 'draft' | 'target'> & { start: Target }) {
  const draft = useDraft();
  const leave = useLeave(draft, onLeave);
  const agency = useDraftState((state) => state.report.agency.name);
  const year = useDraftState((state) => state.report.year);
  const epoch = useDraftState((state) => state.epoch);
  const { view, change: changeView } = useView();
  const readOnly = useReadOnly();
  const [target, setTarget] = useState<Target>(start);
  const main = useRef<HTMLElement>(null);
  useTitle(`${agency} ${year}年 - 公开年报`);

  const steps = useSteps(target.place);
  const step = stepAt(steps, target.place);
  const index = step ? steps.indexOf(step) : -1;
  const here = step?.place ?? '';

  const go = useCallback(
    (next: Target) => {
      setTarget(next);
      void draft.flush();
      // Losing the place costs a click; it is no reason to disturb the clerk.
      void call('report.place', { id: draft.id, place: next.place }).catch(() => undefined);
    },
    [draft],
  );
  const goBy = (distance: number): void => {
    const next = steps[index + distance];
    if (next) go({ place: next.place });
  };
  const toggleAside = (): void => {
    changeView({ aside: view.aside === null ? 'last' : null });
    // In a small window the contents give way to it, with the focus if it was there; the browser finds that out as it draws.
    requestAnimationFrame(() =>
      setTimeout(() => {
        if (document.activeElement === document.body) main.current?.focus();
      }),
    );
  };
  useUndo(draft, here, go);
  usePanes();
  useShortcuts({
    previous: () => goBy(-1),
    next: () => goBy(1),
    aside: toggleAside,
    export: () => go({ place: 'export' }),
  });

  const first = useRef(true);
  useEffect(() => {
    // A step that leads to one figure or sentence has put the focus there already.
    const inside = main.current !== document.activeElement && main.current?.contains(document.activeElement);
    if (!inside) main.current?.scrollTo({ top: 0 });
    if (!first.current && !inside) main.current?.focus();
    first.current = false;
  }, [here]);

  if (!step) return null;
  return (
    <FindingDeskProvider here={here} onGo={go}>
      <FindingKeys listed={view.aside === 'findings' || step.kind === 'export'} />
      <div className={view.aside === null ? 'wizard' : 'wizard wizard-with-aside'}>
        <WizardHeader onLeave={() => void leave()}>
          <WizardTools aside={view.aside !== null} onAside={toggleAside} onGo={go} />
        </WizardHeader>
        <StepNav steps={steps} here={here} onGo={go} />
        <main className="step scroller" ref={main} tabIndex={-1} data-pane aria-label={`${step.number}${step.title}`}>
          <div className="step-body" key={`${here}@${epoch}`}>
            <TroubleNotice onOpened={onOpened} />
            <FinalBanner />
            <ConfigProvider componentDisabled={readOnly && step.kind !== 'export'}>
              <StepScreen step={step} target={target} onGo={go} />
            </ConfigProvider>
          </div>
        </main>
        <StepFooter previous={steps[index - 1]} next={steps[index + 1]} onGo={(next) => go({ place: next })} />
        {view.aside === null ? null : <Aside tab={view.aside} place={here} onTab={(aside) => changeView({ aside })} />}
      </div>
    </FindingDeskProvider>
  );
}
