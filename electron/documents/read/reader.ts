import type { Manuscript } from '../../../shared/recognise/manuscript.ts';

/** Makes a manuscript of a file's bytes; `name` is for the sentence that says what is wrong with it. */
export type Reader = (bytes: Uint8Array, name: string) => Manuscript | Promise<Manuscript>;
