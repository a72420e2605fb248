import { useDraftState } from './draft-context.tsx';
import type { DraftState } from './draft.ts';

const isFinal = ({ status }: DraftState): boolean => status === 'final';

/** Whether the opened report is final: it is shown and exported, and nothing in it can be changed. */
export const useReadOnly = (): boolean => useDraftState(isFinal);
