import { useMemo, useState } from 'react';
import { openViolations } from '../../shared/checks/open-violations.ts';
import { plainOffice } from '../../shared/checks/office.ts';
import type { Violation } from '../../shared/forms/violations.ts';
import type { DraftState } from '../draft/draft.ts';
import { useDraftState } from '../draft/draft-context.tsx';
import { usePreviousReport } from '../draft/previous.tsx';
import { useOffice } from '../settings/office.tsx';
import { sameMarks } from './marks.ts';

const figuresOf = (state: DraftState) => state.report.figures;
const dismissalsOf = (state: DraftState) => state.report.dismissals;
const formOf = (state: DraftState) => state.form;

/** The broken identities of the opened report that are open, kept up with every figure; the same list as long as it says the same. */
export function useViolations(): Violation[] {
  const figures = useDraftState(figuresOf);
  const dismissals = useDraftState(dismissalsOf);
  const form = useDraftState(formOf);
  const previous = usePreviousReport();
  const { off } = useOffice().office?.found ?? plainOffice;
  const found = useMemo(
    () => openViolations(form, { figures, dismissals }, previous, off),
    [form, figures, dismissals, previous, off],
  );
  const [kept, keep] = useState(found);
  if (kept === found || sameMarks(kept, found)) return kept;
  keep(found);
  return found;
}
