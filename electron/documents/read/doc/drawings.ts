import { isPicture } from '../flow/picture-store.ts';
import { i16, u16, u32, u8 } from '../little-endian.ts';

/** A record of an OfficeArt stream ([MS-ODRAW] 2.2.1): `from` to `to` is what it holds. */
type Art = { type: number; instance: number; holds: boolean; from: number; to: number };

const art = {
  store: 0xf001,
  group: 0xf003,
  shape: 0xf004,
  entry: 0xf007,
  shapeHead: 0xf00a,
  options: 0xf00b,
} as const;
const isBlip = (type: number): boolean => type >= 0xf018 && type <= 0xf117;
const metafiles: Readonly<Record<number, string>> = { 0xf01a: 'EMF', 0xf01b: 'WMF', 0xf01c: 'PICT' };
const entryHead = 36;
const option = { picture: 0x0104, description: 0x0381 } as const;
/** How deep records may lie in records before a file is taken to be made up. */
const deepest = 12;

function artAt(bytes: Uint8Array, at: number, limit: number): Art {
  const from = at + 8;
  return {
    type: u16(bytes, at + 2),
    instance: u16(bytes, at) >> 4,
    holds: (u16(bytes, at) & 0x0f) === 0x0f,
    from,
    to: Math.min(limit, from + u32(bytes, at + 4)),
  };
}

function* artIn(bytes: Uint8Array, from: number, to: number): Generator<Art> {
  for (let at = from; at + 8 <= to;) {
    const found = artAt(bytes, at, to);
    yield found;
    at = found.to;
  }
}

/** A picture in the file: its bytes if it is a PNG or a JPEG, else what kind it is. */
export type Blip = { bytes: Uint8Array } | { kind: string };

/** A picture record: one or two fingerprints and a byte stand before the picture itself. */
function blipOf(bytes: Uint8Array, { type, from, to }: Art): Blip {
  for (const at of [from + 17, from + 33, from + 16, from + 32])
    if (at < to && isPicture(bytes, at)) return { bytes: bytes.subarray(at, to) };
  return { kind: metafiles[type] ?? '其他格式的' };
}

/** An entry of the store of pictures: the picture follows it, or lies in the stream of the document. */
function entryBlip(bytes: Uint8Array, entry: Art, document: Uint8Array): Blip | null {
  const inside = entry.from + entryHead + u8(bytes, entry.from + 33);
  const here = inside + 8 <= entry.to ? artAt(bytes, inside, entry.to) : null;
  if (here && isBlip(here.type)) return blipOf(bytes, here);
  const place = u32(bytes, entry.from + 28);
  const away = place > 0 && place + 8 <= document.length ? artAt(document, place, document.length) : null;
  return away && isBlip(away.type) ? blipOf(document, away) : null;
}

/** What is read of a shape: its number, its picture by the place in the store counted from 1, and what is said of it. */
export type Shape = { id: number; picture: number; description: string };

function shapeOf(bytes: Uint8Array, { from, to }: Art): Shape {
  const shape: Shape = { id: 0, picture: 0, description: '' };
  for (const inner of artIn(bytes, from, to)) {
    if (inner.type === art.shapeHead) shape.id = u32(bytes, inner.from);
    if (inner.type !== art.options) continue;
    let after = inner.from + 6 * inner.instance;
    for (let at = inner.from; at + 6 <= Math.min(inner.to, inner.from + 6 * inner.instance); at += 6) {
      const [number, value] = [u16(bytes, at) & 0x3fff, u32(bytes, at + 2)];
      const isLong = (u16(bytes, at) & 0x8000) !== 0;
      if (number === option.picture && !isLong) shape.picture = value;
      if (number === option.description && isLong)
        shape.description = new TextDecoder('utf-16le')
          .decode(bytes.subarray(after, Math.min(inner.to, after + value)))
          .replace(/\0[^]*$/, '');
      if (isLong) after += value;
    }
  }
  return shape;
}

export type Drawings = { blip: (number: number) => Blip | null; shapes: (id: number) => readonly Shape[] };

/**
 * The pictures and shapes that float over the text ([MS-DOC] 2.9.172); `shapes` gives a shape, and for a group all that are in it.
 */
export function drawingsIn(info: Uint8Array, document: Uint8Array): Drawings {
  const entries: Art[] = [];
  const members = new Map<number, Shape[]>();
  /** `depth` 0 holds the drawings, 1 a drawing's own group, and a group below it is what an anchor names. */
  const walk = (from: number, to: number, group: Shape[] | null, groups: number, depth: number): void => {
    for (const found of artIn(info, from, to)) {
      if (found.type === art.entry) entries.push(found);
      else if (found.type === art.shape) {
        const shape = shapeOf(info, found);
        if (group) {
          group.push(shape);
          if (group.length === 1) members.set(shape.id, group);
        } else members.set(shape.id, [shape]);
      } else if (found.holds && depth < deepest) {
        const isGroup = found.type === art.group;
        walk(
          found.from,
          found.to,
          isGroup && groups > 0 ? (group ?? []) : group,
          groups + (isGroup ? 1 : 0),
          depth + 1,
        );
      }
    }
  };
  const shared = artAt(info, 0, info.length);
  walk(0, Math.min(info.length, shared.to), null, 0, 0);
  for (let at = shared.to; at + 9 <= info.length;) {
    const drawing = artAt(info, at + 1, info.length);
    walk(at + 1, drawing.to, null, 0, 0);
    at = drawing.to;
  }
  return {
    blip: (number) => {
      const entry = entries[number - 1];
      return entry ? entryBlip(info, entry, document) : null;
    },
    shapes: (id) => members.get(id) ?? [],
  };
}

/** A picture that stands in the text ([MS-DOC] 2.9.192): how wide, in twips, and what it shows. */
export type InlinePicture = { width: number; description: string; blip: Blip | null };

const linkedFile = 0x66;

/** The picture the Data stream describes at a place, null where there is none. */
export function inlinePicture(data: Uint8Array, at: number, document: Uint8Array): InlinePicture | null {
  const size = u32(data, at);
  const head = u16(data, at + 4);
  if (head < 0x44 || size <= head || at + head > data.length) return null;
  const to = Math.min(data.length, at + size);
  const from = at + head + (u16(data, at + 6) === linkedFile ? 1 + u8(data, at + head) : 0);
  const width = (i16(data, at + 0x1c) * u16(data, at + 0x20)) / 1000;
  let blip: Blip | null = null;
  let description = '';
  for (const found of artIn(data, from, to)) {
    if (found.type === art.shape) description = shapeOf(data, found).description;
    else if (found.type === art.entry) blip ??= entryBlip(data, found, document);
    else if (isBlip(found.type)) blip ??= blipOf(data, found);
  }
  return { width: Math.max(0, width), description, blip };
}
