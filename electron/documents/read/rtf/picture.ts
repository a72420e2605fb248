import { hexDigit } from '../little-endian.ts';
import { mmPerTwip, type Block } from '../flow/block.ts';
import { isPicture, type PictureStore } from '../flow/picture-store.ts';
import type { LeftOut } from '../flow/repairs.ts';
import type { OpenPicture } from './state.ts';

export const beginPicture = (): OpenPicture => ({
  parts: [],
  isBinary: false,
  kind: '其他格式的',
  width: 0,
  scale: 100,
});

/** The data of a picture: as it stands, or two digits a byte. */
function dataOf({ parts, isBinary }: OpenPicture): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let filled = 0;
  let high = -1;
  for (const part of parts)
    for (const byte of part) {
      const value = isBinary ? byte : hexDigit(byte);
      if (value < 0) continue;
      if (isBinary) out[filled++] = value;
      else if (high < 0) high = value;
      else {
        out[filled++] = high * 16 + value;
        high = -1;
      }
    }
  return out.subarray(0, filled);
}

/** A picture whose data has ended, as a block; noted as left out where it is none a report can hold. */
export function endPicture(picture: OpenPicture, store: PictureStore, left: LeftOut): Block | null {
  const bytes = dataOf(picture);
  if (bytes.length === 0) return null;
  if (!isPicture(bytes)) {
    left.leave('未能读入的图片', `${picture.kind}图片`);
    return null;
  }
  const width = Math.round((picture.width * picture.scale * mmPerTwip) / 100);
  return { kind: 'picture', text: '', picture: { id: store.keep(bytes), widthMm: width > 0 ? width : null } };
}
