import { NianbaoError } from '../../../shared/api/errors.ts';
import { i32, u16, u32, u8 } from './little-endian.ts';

/** The streams of an OLE container (a .doc, a .xls) that stand at its top: `names`, and the bytes of one, null where there is none. */
export type OleFile = { names: readonly string[]; stream: (name: string) => Uint8Array | null };

type Entry = { name: string; kind: number; left: number; right: number; child: number; start: number; size: number };

const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Whether a file begins as an OLE container does. */
export const isOle = (bytes: Uint8Array): boolean => signature.every((byte, at) => bytes[at] === byte);

const entrySize = 128;
const miniSize = 64;
/** Streams shorter than this lie in the mini stream ([MS-CFB] 2.2). */
const miniCutoff = 4096;
const addressesInHeader = 109;
const kinds = { stream: 2, root: 5 } as const;

/** Where each chain goes on. */
type Links = { next: (sector: number) => number; sectors: number };

/** The sectors of a chain, at most so many; it ends where it leaves the file. Null for one that runs in a circle. */
function chain(start: number, { next, sectors }: Links, most: number): number[] | null {
  const found = new Set<number>();
  for (let at = start; at >= 0 && at < sectors && found.size < most; at = next(at)) {
    if (found.has(at)) return null;
    found.add(at);
  }
  return [...found];
}

function joined(bytes: Uint8Array, sectors: readonly number[], sectorSize: number, skip: number): Uint8Array {
  const out = new Uint8Array(sectors.length * sectorSize);
  let filled = 0;
  for (const sector of sectors) {
    const from = skip + sector * sectorSize;
    const part = bytes.subarray(from, from + sectorSize);
    out.set(part, filled);
    filled += part.length;
  }
  return out.subarray(0, filled);
}

/** The sectors that hold the allocation table: the first ones stand in the header, more in sectors linked among themselves. */
function tableSectors(bytes: Uint8Array, sectorSize: number, sectors: number): number[] {
  const found = Array.from({ length: addressesInHeader }, (_, at) => i32(bytes, 76 + 4 * at));
  const perSector = sectorSize / 4 - 1;
  let at = i32(bytes, 68);
  for (let seen = 0; at >= 0 && at < sectors && seen < sectors; seen += 1) {
    const from = sectorSize * (at + 1);
    if (found.length > sectors) break;
    for (let index = 0; index < perSector; index += 1) found.push(i32(bytes, from + 4 * index));
    at = i32(bytes, from + 4 * perSector);
  }
  return found;
}

function entryAt(directory: Uint8Array, at: number): Entry {
  const from = at * entrySize;
  const letters = Math.min(32, Math.max(0, u16(directory, from + 64) / 2 - 1));
  return {
    name: new TextDecoder('utf-16le').decode(directory.subarray(from, from + 2 * Math.floor(letters))),
    kind: u8(directory, from + 66),
    left: i32(directory, from + 68),
    right: i32(directory, from + 72),
    child: i32(directory, from + 76),
    start: i32(directory, from + 116),
    size: u32(directory, from + 120),
  };
}

/** The streams right below the root: those of objects put into the document lie deeper and are not its own. */
function topStreams(directory: Uint8Array, root: Entry): Map<string, Entry> {
  const found = new Map<string, Entry>();
  const seen = new Set<number>();
  const waiting = [root.child];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (at < 0 || (at + 1) * entrySize > directory.length || seen.has(at)) continue;
    seen.add(at);
    const entry = entryAt(directory, at);
    if (entry.kind === kinds.stream && !found.has(entry.name)) found.set(entry.name, entry);
    waiting.push(entry.left, entry.right);
  }
  return found;
}

/**
 * Opens an OLE container ([MS-CFB]) and reads nothing but its directory; a stream is put together when it is asked for, and is
 * shorter than it says where the file is cut off. It does not take the word of a file: no chain is followed in a circle and
 * nothing is read twice. Throws file-damaged for what has no readable directory.
 */
export function openOle(bytes: Uint8Array, path: string): OleFile {
  const damaged = new NianbaoError('file-damaged', { path });
  const shift = u16(bytes, 30);
  if (!isOle(bytes) || (shift !== 9 && shift !== 12)) throw damaged;
  const sectorSize = 2 ** shift;
  // The header takes the place of one sector.
  const skip = sectorSize;
  const sectors = Math.ceil(Math.max(0, bytes.length - skip) / sectorSize);
  const table = tableSectors(bytes, sectorSize, sectors);
  const perSector = sectorSize / 4;
  const big: Links = {
    sectors,
    next: (sector) => {
      const holder = table[Math.floor(sector / perSector)] ?? -1;
      return holder < 0 || holder >= sectors ? -1 : i32(bytes, skip + holder * sectorSize + 4 * (sector % perSector));
    },
  };
  const read = (start: number, size: number): Uint8Array => {
    const found = chain(start, big, Math.ceil(size / sectorSize));
    if (found === null) throw damaged;
    return joined(bytes, found, sectorSize, skip).subarray(0, size);
  };
  const whole = sectors * sectorSize;
  const directory = read(i32(bytes, 48), whole);
  const root = entryAt(directory, 0);
  if (root.kind !== kinds.root) throw damaged;
  const entries = topStreams(directory, root);
  const small = (entry: Entry): Uint8Array => {
    const holder = read(root.start, Math.min(root.size, whole));
    const miniTable = read(i32(bytes, 60), whole);
    const links = { sectors: Math.ceil(holder.length / miniSize), next: (at: number) => i32(miniTable, 4 * at) };
    const found = chain(entry.start, links, Math.ceil(entry.size / miniSize));
    if (found === null) throw damaged;
    return joined(holder, found, miniSize, 0).subarray(0, entry.size);
  };
  return {
    names: [...entries.keys()],
    stream: (name) => {
      const entry = entries.get(name);
      if (!entry) return null;
      return entry.size < miniCutoff ? small(entry) : read(entry.start, Math.min(entry.size, whole));
    },
  };
}
