import type { Fault, Path } from '../fault.ts';
import { placeWords, quoted } from '../file/places.ts';
import type { Form } from '../form.ts';

/** Names every object has of its own: as ids they would find what nobody put there. */
const reserved: ReadonlySet<string> = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype']);

/** Devices of Windows: no file there can have such a name, with whatever behind a full stop. */
const device = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/i;

/** Ids given twice, and ids that mean something to the machine. A form's id is part of its file's name as well. */
export function nameFaults(form: Form): Fault[] {
  return [
    ...(reserved.has(form.id) || device.test(form.id) ? [taken(form, ['id'], form.id)] : []),
    ...(form.id.endsWith('.') ? [endsInStop(form)] : []),
    ...(['tables', 'indicators', 'identities'] as const).flatMap((list) => idFaults(form, list)),
  ];
}

const endsInStop = (form: Form): Fault => ({
  path: ['id'],
  words: () => ({
    what: `${placeWords(form, ['id'])}${quoted(form.id)}末尾是“.”，不能用作文件名`,
    todo: '删去末尾的“.”',
  }),
});

const taken = (form: Form, path: Path, id: string): Fault => ({
  path,
  words: () => ({ what: `${placeWords(form, path)}是${quoted(id)}，这是计算机的保留名`, todo: '换一个编号' }),
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
