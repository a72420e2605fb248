import { NianbaoError } from '../../../../shared/api/errors.ts';
import type { Manuscript } from '../../../../shared/recognise/manuscript.ts';
import type { Parts } from '../ooxml/parts.ts';
import { within, type Element } from '../ooxml/xml.ts';

/** Documents of other kinds that a document takes in whole, by the element that stands in their place; null for unread ones. */
export type Chunks = ReadonlyMap<Element, Manuscript | null>;

/** Reads what stands in such a place: a web page as a rule, for so programs write documents that only know web pages. */
export type ReadChunk = (bytes: Uint8Array, path: string) => Promise<Manuscript>;

/** More of them, and in bytes more in all, than any program writes. */
const most = 50;
const largest = 4 * 1024 * 1024;

/** Reads the chunks of a document. One that cannot be read is null: the others and the document's own words are read all the same. */
export async function readChunks({ document, bytes }: Parts, read: ReadChunk): Promise<Chunks> {
  const chunks = new Map<Element, Manuscript | null>();
  let size = 0;
  for (const element of within(document.root)) {
    if (element.name !== 'w:altChunk') continue;
    const target = document.relations.get(element.attributes.get('r:id') ?? '')?.target ?? '';
    const part = chunks.size < most ? bytes(target) : null;
    size += part?.length ?? 0;
    try {
      chunks.set(element, part && size <= largest ? await read(part, target) : null);
    } catch (error) {
      if (!(error instanceof NianbaoError)) throw error;
      chunks.set(element, null);
    }
  }
  return chunks;
}
