import { NianbaoError } from '../../shared/api/errors.ts';
import { largestFile, megabytes } from '../../shared/api/limits.ts';
import type { PictureBytes } from '../documents/write/pictures.ts';

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

function pngSize(view: DataView): { width: number; height: number } | null {
  if (view.byteLength < 24 || !pngSignature.every((byte, at) => view.getUint8(at) === byte)) return null;
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** Walks a JPEG's segments to its frame header (SOF0 to SOF15, without DHT, JPG and DAC), which holds the size. */
function jpegSize(view: DataView): { width: number; height: number } | null {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return null;
  for (let at = 2; at + 9 < view.byteLength && view.getUint8(at) === 0xff;) {
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

/** Reads a PNG or JPEG's kind and size. Throws picture-unknown for anything else, for an empty one, and above 10 MB. */
export function readPicture(name: string, bytes: Uint8Array): PictureBytes {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const png = pngSize(view);
  const size = png ?? jpegSize(view);
  if (bytes.length > largestFile || !size || size.width === 0 || size.height === 0) {
    throw new NianbaoError('picture-unknown', { name, limit: megabytes(largestFile) });
  }
  return { mime: png ? 'image/png' : 'image/jpeg', bytes, ...size };
}
