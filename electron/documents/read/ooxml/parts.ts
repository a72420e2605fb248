import { NianbaoError } from '../../../../shared/api/errors.ts';
import { openZip } from '../zip-parts.ts';
import { parseXml, type Element } from './xml.ts';

/** What a part refers to: `type` is the last word of the relation's type (styles, image), `target` a part or an address. */
export type Relation = { id: string; type: string; target: string; external: boolean };

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

/** A path within the archive, as seen from the part that names it. */
function resolved(from: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const steps = path.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

const relationsPath = (name: string): string => {
  const at = name.lastIndexOf('/') + 1;
  return `${name.slice(0, at)}_rels/${name.slice(at)}.rels`;
};

const usualDocument = /^word\/document\d*\.xml$/i;

/** Opens a document's archive. Throws file-damaged where its main part is missing or no XML, and file-swollen. */
export function openParts(file: Uint8Array, path: string): Parts {
  const zip = openZip(file, path);
  // Names in an archive are the same whatever their case; programs differ in it.
  const names = new Map(zip.names.map((name) => [name.toLowerCase(), name]));
  const bytes = (name: string) => zip.part(names.get(name.toLowerCase()) ?? name);

  const relationsOf = (name: string): Relation[] => {
    const part = bytes(relationsPath(name));
    if (part === null) return [];
    return parseXml(part, path).children.flatMap(({ attributes }) => {
      const [id, type, target] = ['Id', 'Type', 'Target'].map((key) => attributes.get(key) ?? '');
      const external = attributes.get('TargetMode') === 'External';
      if (!id || !type || !target) return [];
      const last = type.slice(type.lastIndexOf('/') + 1);
      return [{ id, type: last, target: external ? target : resolved(name, target), external }];
    });
  };
  const partNamed = (name: string): Part | null => {
    const part = bytes(name);
    return (
      part && { name, root: parseXml(part, path), relations: new Map(relationsOf(name).map((one) => [one.id, one])) }
    );
  };

  const main = relationsOf('').find(({ type, external }) => type === 'officeDocument' && !external);
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
