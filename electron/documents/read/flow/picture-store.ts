import { createHash } from 'node:crypto';

/** The pictures of a document, once each; `keep` gives the id a manuscript knows one by. */
export type PictureStore = { keep: (bytes: Uint8Array) => string; all: () => { id: string; bytes: Uint8Array }[] };

/** Collects pictures by the SHA-256 of their bytes. */
export function pictureStore(): PictureStore {
  const known = new Map<string, Uint8Array>();
  return {
    keep: (bytes) => {
      const id = createHash('sha256').update(bytes).digest('hex');
      if (!known.has(id)) known.set(id, new Uint8Array(bytes));
      return id;
    },
    all: () => [...known].map(([id, bytes]) => ({ id, bytes })),
  };
}

const starts: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  [0xff, 0xd8, 0xff],
];

/** Whether the bytes at `at` begin a PNG or a JPEG, the kinds a document of ours can hold. */
export const isPicture = (bytes: Uint8Array, at = 0): boolean =>
  starts.some((start) => start.every((byte, index) => bytes[at + index] === byte));
