import { createHash } from 'node:crypto';
import type { Manuscript } from '../../../../shared/recognise/manuscript.ts';
import { looksLike } from '../signature.ts';
import type { Part, Parts } from './parts.ts';
import type { LeftOut } from './repairs.ts';

/** Keeps the pictures of a document, each once. `take` gives the id of the one a part refers to; null where none can be kept. */
export type PictureShelf = {
  take: (part: Part, relation: string) => string | null;
  all: () => Manuscript['pictures'];
};

/** More than any report has, and few enough to look each up in the archive. */
const most = 300;
const usable: Readonly<Record<string, true>> = { PNG图片: true, JPEG图片: true };

export function pictureShelf(parts: Parts, leftOut: LeftOut): PictureShelf {
  const ids = new Map<string, string | null>();
  const kept = new Map<string, Uint8Array>();
  const read = (target: string): string | null => {
    const name = target.slice(target.lastIndexOf('/') + 1);
    const bytes = ids.size < most ? parts.bytes(target) : null;
    if (bytes === null || !usable[looksLike(bytes) ?? '']) {
      leftOut.note(bytes === null ? '略去读不到的图片' : '略去不是PNG或JPEG的图片', name);
      return null;
    }
    const id = createHash('sha256').update(bytes).digest('hex');
    if (!kept.has(id)) kept.set(id, bytes);
    return id;
  };
  return {
    take: (part, relation) => {
      const found = part.relations.find(({ id }) => id === relation);
      if (!found) return null;
      if (found.external) {
        leftOut.note('略去文件之外的图片', found.target);
        return null;
      }
      const known = ids.get(found.target);
      if (known !== undefined) return known;
      const id = read(found.target);
      ids.set(found.target, id);
      return id;
    },
    all: () => [...kept].map(([id, bytes]) => ({ id, bytes })),
  };
}
