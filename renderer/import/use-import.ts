import { useCallback, useState } from 'react';
import { NianbaoError } from '../../shared/api/errors.ts';
import { call } from '../api/call.ts';
import { readChosenFile, type ChosenFile } from '../api/chosen-file.ts';
import { useLongWork } from '../parts/use-long-work.ts';
import type { Reading } from './reading.ts';

/** Where an import stands: nothing chosen, a file whose year must be asked for, or something to review. */
export type Import = { kind: 'none' } | { kind: 'year'; file: ChosenFile } | { kind: 'review'; reading: Reading };

type Run = <T>(task: () => Promise<T>) => Promise<T | undefined>;

/** Takes a chosen or dropped file as far as the review; failures go to `run`. */
export function useImport(run: Run) {
  const [state, setState] = useState<Import>({ kind: 'none' });
  const { progress, begin, cancel } = useLongWork();

  const read = useCallback(
    async (file: ChosenFile, year: number | null): Promise<void> => {
      try {
        const recognised = await begin((work) => call('import.read', { file, year, form: null, work }));
        setState({ kind: 'review', reading: { file, recognised } });
      } catch (thrown) {
        if (!(thrown instanceof NianbaoError) || thrown.failure.code !== 'no-year') throw thrown;
        setState({ kind: 'year', file });
      }
    },
    [begin],
  );

  const take = useCallback(
    (file: File): void => void run(async () => read(await readChosenFile(file), null)),
    [read, run],
  );
  const withYear = useCallback(
    (file: ChosenFile, year: number): void => {
      setState({ kind: 'none' });
      void run(() => read(file, year));
    },
    [read, run],
  );
  const review = useCallback((reading: Reading) => setState({ kind: 'review', reading }), []);
  const end = useCallback(() => setState({ kind: 'none' }), []);
  return { state, take, withYear, review, end, progress, cancel };
}
