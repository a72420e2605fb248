import type { Element } from './xml.ts';

/** What a part refers to: `type` is the last word of the relation's type (styles, image), `target` a part or an address. */
export type Relation = { id: string; type: string; target: string; external: boolean };

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

/** The relations of a part, of the whole archive where the name is ''; `rootOf` reads a part, and gives null where there is none. */
export function relationsIn(name: string, rootOf: (part: string) => Element | null): Relation[] {
  return (rootOf(relationsPath(name))?.children ?? []).flatMap(({ attributes }) => {
    const [id, type, target] = ['Id', 'Type', 'Target'].map((key) => attributes.get(key) ?? '');
    const external = attributes.get('TargetMode') === 'External';
    if (!id || !type || !target) return [];
    const last = type.slice(type.lastIndexOf('/') + 1);
    return [{ id, type: last, target: external ? target : resolved(name, target), external }];
  });
}
