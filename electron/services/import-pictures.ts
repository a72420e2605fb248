import type { Manuscript } from '../../shared/recognise/manuscript.ts';
import { formatOf } from '../documents/read/format-of.ts';
import { readPackage } from '../documents/read/package/package.ts';
import { readManuscript } from '../documents/read/readers.ts';
import type { StoredPicture } from '../store/pictures.ts';
import { readPicture } from './picture.ts';
import { notRead } from '../../shared/recognise/not-read.ts';

type KeptPicture = StoredPicture & { id: string };

/** A picture of a manuscript as the store keeps it; null if its bytes are none the program can show. */
function keptPicture({ id, bytes }: Manuscript['pictures'][number]): KeptPicture | null {
  try {
    return { ...readPicture(id, bytes), id };
  } catch {
    return null;
  }
}

/** The manuscript without pictures that could not be shown; how many there were is said. */
export function withKnownPictures(manuscript: Manuscript): Manuscript {
  const known = new Set(manuscript.pictures.flatMap((picture) => keptPicture(picture)?.id ?? []));
  const from = manuscript.pieces.flatMap((piece, at) =>
    piece.kind === 'picture' && !known.has(piece.picture.id) ? [at] : [],
  );
  if (from.length === 0) return manuscript;
  const what = notRead.pictures;
  return {
    ...manuscript,
    pieces: manuscript.pieces.filter((_, at) => !from.includes(at)),
    repairs: [...manuscript.repairs, { what, before: `${from.length}张图片`, after: '' }],
  };
}

/** The pictures with these ids out of a file, as the store keeps them. Rejects with what reading the file throws. */
export async function picturesOfFile(
  file: { name: string; bytes: Uint8Array },
  ids: readonly string[],
): Promise<KeptPicture[]> {
  const pictures =
    formatOf(file.bytes, file.name) === 'package'
      ? [...readPackage(file.bytes, file.name).pictures].map(([id, bytes]) => ({ id, bytes }))
      : (await readManuscript(file.bytes, file.name)).pictures;
  return pictures.filter(({ id }) => ids.includes(id)).flatMap((picture) => keptPicture(picture) ?? []);
}
