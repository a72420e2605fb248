import { NianbaoError } from '../../../../shared/api/errors.ts';
import { openZip } from '../zip-parts.ts';
import { relationsIn, type Relation } from './relations.ts';
import { parseXml, type Element } from './xml.ts';

/** A part with what it refers to, by the ids it has for that. */
export type Part = { name: string; root: Element; relations: ReadonlyMap<string, Relation> };

/**
 * The archive of a document: `document` is its main part, `related` the parts of a type the main part refers to, `bytes` any part
 * as it is. A part that is named and missing is null: a document without its styles is read all the same.
 */
export type Parts = {
  document: Part;
  related: (type: string) => readonly Part[];
  bytes: (name: string) => Uint8Array | null;
};

const usualDocument = /^word\/document\d*\.xml$/i;

/** Opens a document's archive. Throws file-damaged where its main part is missing or no XML, and file-swollen. */
export function openParts(file: Uint8Array, path: string): Parts {
  const zip = openZip(file, path);
  // Names in an archive are the same whatever their case; programs differ in it.
  const names = new Map(zip.names.map((name) => [name.toLowerCase(), name]));
  const bytes = (name: string) => zip.part(names.get(name.toLowerCase()) ?? name);

  const rootOf = (name: string): Element | null => {
    const part = bytes(name);
    return part && parseXml(part, path);
  };
  const partNamed = (name: string): Part | null => {
    const root = rootOf(name);
    return root && { name, root, relations: new Map(relationsIn(name, rootOf).map((one) => [one.id, one])) };
  };

  const main = relationsIn('', rootOf).find(({ type, external }) => type === 'officeDocument' && !external);
  const document =
    (main && partNamed(main.target)) ?? partNamed(zip.names.find((name) => usualDocument.test(name)) ?? '');
  if (!document) throw new NianbaoError('file-damaged', { path });
  return {
    document,
    bytes,
    related: (type) => {
      const targets = [...document.relations.values()].filter((one) => one.type === type && !one.external);
      return [...new Set(targets.map(({ target }) => target))].flatMap((target) => partNamed(target) ?? []);
    },
  };
}
