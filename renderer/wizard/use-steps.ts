import { useMemo } from 'react';
import type { Form } from '../../shared/forms/form.ts';
import type { Report } from '../../shared/report/report.ts';
import { useDraftState } from '../draft/draft-context.tsx';
import type { DraftState } from '../draft/draft.ts';
import { useFindings } from '../findings/findings-context.tsx';
import { findingsByPlace } from '../findings/where.ts';
import { stepsOf, type Step } from './steps.ts';

/** Gives the value before back as long as a new one says the same. */
function keeping<T>(): (next: T) => T {
  let known: { value: T; text: string } | null = null;
  return (value) => {
    const text = JSON.stringify(value);
    if (known?.text !== text) known = { value, text };
    return known.value;
  };
}

/**
 * The wizard's screens as they stand. The same array as before where nothing of it changed: with every key the report is
 * another one, and the contents at the left should not be drawn again for that.
 */
export function useSteps(here: string): Step[] {
  const findings = useFindings();
  const select = useMemo(() => {
    const kept = keeping<Step[]>();
    let made: { report: Report; form: Form; steps: Step[] } | null = null;
    // React asks several times for one state.
    return ({ report, form }: DraftState): Step[] => {
      if (made?.report !== report || made.form !== form) {
        made = {
          report,
          form,
          steps: kept(stepsOf(report, form, here, findingsByPlace(findings ?? [], report, form))),
        };
      }
      return made.steps;
    };
  }, [here, findings]);
  return useDraftState(select);
}
