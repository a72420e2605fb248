import type { Manuscript } from '../../../../shared/recognise/manuscript.ts';
import { isPicture, pictureStore } from '../flow/picture-store.ts';
import type { Part, Parts } from '../ooxml/parts.ts';
import type { LeftOut } from '../flow/repairs.ts';

/** Keeps the pictures of a document, each once. `take` gives the id of the one a part refers to; null where none can be kept. */
export type PictureShelf = {
  take: (part: Part, relation: string) => string | null;
  all: () => Manuscript['pictures'];
};

/** More than any report has, and few enough to look each up in the archive. */
const most = 300;

export function pictureShelf(parts: Parts, leftOut: LeftOut): PictureShelf {
  const ids = new Map<string, string | null>();
  const kept = pictureStore();
  const read = (target: string): string | null => {
    const name = target.slice(target.lastIndexOf('/') + 1);
    const bytes = ids.size < most ? parts.bytes(target) : null;
    if (bytes === null || !isPicture(bytes)) {
      leftOut.leave('未能读入的图片', name);
      return null;
    }
    return kept.keep(bytes);
  };
  return {
    take: (part, relation) => {
      const found = part.relations.get(relation);
      if (!found) return null;
      if (found.external) {
        leftOut.leave('文件之外的图片', found.target);
        return null;
      }
      const known = ids.get(found.target);
      if (known !== undefined) return known;
      const id = read(found.target);
      ids.set(found.target, id);
      return id;
    },
    all: kept.all,
  };
}
