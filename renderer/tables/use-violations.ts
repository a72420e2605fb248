import { useMemo } from 'react';
import type { DraftState } from '../draft/draft.ts';
import { useDraftState } from '../draft/draft-context.tsx';
import { violations, type Violation } from '../../shared/forms/violations.ts';

const figuresOf = (state: DraftState) => state.report.figures;
const formOf = (state: DraftState) => state.form;

/** The broken identities of the opened report, kept up with every figure. */
export function useViolations(): Violation[] {
  const figures = useDraftState(figuresOf);
  const form = useDraftState(formOf);
  return useMemo(() => violations(form, { figures }), [form, figures]);
}
