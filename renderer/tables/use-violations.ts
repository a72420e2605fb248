import { useMemo, useState } from 'react';
import { violations, type Violation } from '../../shared/forms/violations.ts';
import type { DraftState } from '../draft/draft.ts';
import { useDraftState } from '../draft/draft-context.tsx';
import { sameMarks } from './marks.ts';

const figuresOf = (state: DraftState) => state.report.figures;
const lastOf = (state: DraftState) => state.last;
const formOf = (state: DraftState) => state.form;

/** The broken identities of the opened report, kept up with every figure; the same list as long as it says the same. */
export function useViolations(): Violation[] {
  const figures = useDraftState(figuresOf);
  const form = useDraftState(formOf);
  const last = useDraftState(lastOf);
  const found = useMemo(() => violations(form, { figures }, last), [form, figures, last]);
  const [kept, keep] = useState(found);
  if (kept === found || sameMarks(kept, found)) return kept;
  keep(found);
  return found;
}
