import { useCallback, useEffect, useRef, useState } from 'react';
import type { Opened } from '../../shared/api/contract.ts';
import { call } from '../api/call.ts';
import type { Draft } from '../draft/draft.ts';
import { useTitle } from '../parts/use-title.ts';
import { DraftProvider, useDraft, useDraftState } from '../draft/draft-context.tsx';
import { useFlushOnLeaving } from '../draft/use-flush.ts';
import { useShortcuts } from '../keyboard/shortcuts.ts';
import { StepFooter } from './step-footer.tsx';
import { StepNav } from './step-nav.tsx';
import { StepScreen } from './step-screen.tsx';
import { stepAt, stepsOf } from './steps.ts';
import type { Target } from './target.ts';
import './wizard.css';
import './narrow.css';
import { TroubleNotice } from './trouble-notice.tsx';
import { useLeave } from './use-leave.ts';
import { useUndo } from './use-undo.ts';
import { WizardHeader } from './wizard-header.tsx';

type Props = { draft: Draft; place: string; onLeave: () => void; onOpened: (opened: Opened) => void };

/** One opened report: its steps at the left, the step in the middle, saved with every change. */
export function Wizard({ draft, place, onLeave, onOpened }: Props) {
  useFlushOnLeaving(draft);
  return (
    <DraftProvider draft={draft}>
      <Frame place={place} onLeave={onLeave} onOpened={onOpened} />
    </DraftProvider>
  );
}

function Frame({ place, onLeave, onOpened }: Omit<Props, 'draft'>) {
  const draft = useDraft();
  const leave = useLeave(draft, onLeave);
  const report = useDraftState((state) => state.report);
  const form = useDraftState((state) => state.form);
  const epoch = useDraftState((state) => state.epoch);
  const [target, setTarget] = useState<Target>({ place });
  const main = useRef<HTMLElement>(null);
  useTitle(`${report.agency.name} ${report.year}年 - 公开年报`);

  const steps = stepsOf(report, form, target.place);
  const step = stepAt(steps, target.place);
  const index = step ? steps.indexOf(step) : -1;

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
  useUndo(draft, step?.place ?? '', go);
  useShortcuts({ previous: () => goBy(-1), next: () => goBy(1) });

  const shown = step?.place;
  const first = useRef(true);
  useEffect(() => {
    // A step that leads to one figure or sentence has put the focus there already.
    const inside = main.current !== document.activeElement && main.current?.contains(document.activeElement);
    if (!inside) main.current?.scrollTo({ top: 0 });
    if (!first.current && !inside) main.current?.focus();
    first.current = false;
  }, [shown]);

  if (!step) return null;
  return (
    <div className="wizard">
      <WizardHeader onLeave={() => void leave()} />
      <StepNav steps={steps} here={step.place} onGo={(next) => go({ place: next })} />
      <main className="step scroller" ref={main} tabIndex={-1} aria-label={`${step.number}${step.title}`}>
        <div className="step-body" key={`${step.place}@${epoch}`}>
          <TroubleNotice onOpened={onOpened} />
          <StepScreen step={step} target={target} onGo={go} />
        </div>
      </main>
      <StepFooter previous={steps[index - 1]} next={steps[index + 1]} onGo={(next) => go({ place: next })} />
    </div>
  );
}
