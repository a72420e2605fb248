import type { Fault, Path } from '../fault.ts';
import { placeWords, quoted } from '../file/places.ts';
import type { Form } from '../form.ts';

/** Names every object has of its own: as ids they would find what nobody put there. */
const reserved: ReadonlySet<string> = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype']);

/** Ids given twice, and ids that mean something to the machine. */
export function nameFaults(form: Form): Fault[] {
  return [
    ...(reserved.has(form.id) ? [taken(form, ['id'], form.id)] : []),
    ...(['tables', 'indicators', 'identities'] as const).flatMap((list) => idFaults(form, list)),
  ];
}

const taken = (form: Form, path: Path, id: string): Fault => ({
  path,
  words: () => ({ what: `${placeWords(form, path)}是${quoted(id)}，这是程序内部的保留名`, todo: '换一个编号' }),
});

function idFaults(form: Form, list: 'tables' | 'indicators' | 'identities'): Fault[] {
  const first = new Map<string, number>();
  return form[list].flatMap(({ id }, at) => {
    const path = [list, at, 'id'];
    if (reserved.has(id)) return [taken(form, path, id)];
    const before = first.get(id);
    if (before === undefined) {
      first.set(id, at);
      return [];
    }
    const words = () => ({
      what: `${placeWords(form, [list, at])}与${placeWords(form, [list, before])}的编号都是${quoted(id)}`,
      todo: '给其中一个换一个编号',
    });
    return [{ path, words }];
  });
}
