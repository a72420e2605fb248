import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Recognised } from '../../shared/api/recognised.ts';
import { pictureIdsOf } from '../../shared/report/pictures.ts';
import { call } from '../api/call.ts';
import type { ChosenFile } from '../api/chosen-file.ts';

/** The pictures of a file that is not stored yet: until they are read, and where they cannot be, there are none to show. */
export function usePictures(file: ChosenFile, { report, pieces }: Recognised): (id: string) => string | null {
  const [shown, setShown] = useState<Readonly<Record<string, string>>>({});
  const wanted = useMemo(() => {
    const inFile = pieces.flatMap((piece) => (piece.kind === 'picture' ? [piece.picture.id] : []));
    return [...new Set([...inFile, ...(report ? pictureIdsOf(report) : [])])].join(' ');
  }, [report, pieces]);

  useEffect(() => {
    if (wanted === '') return undefined;
    let left = false;
    call('import.pictures', { file, ids: wanted.split(' ') }).then(
      (pictures) => {
        if (!left) setShown(pictures);
      },
      // Their places are shown all the same, and accepting the file says what is wrong with it.
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, [file, wanted]);

  return useCallback((id: string) => shown[id] ?? null, [shown]);
}
