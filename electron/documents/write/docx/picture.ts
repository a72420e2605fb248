import { ImageRun, Paragraph } from 'docx';
import type { Picture } from '../../../../shared/report/prose.ts';
import { writable } from '../characters.ts';
import { pictureSize, type PictureSource } from '../pictures.ts';
import { runs } from './runs.ts';
import { style } from './styles.ts';

const pixelsPerMm = 96 / 25.4;

/** A picture in its width, centred, its description under it; the description alone if the bytes are not there. */
export function picture(node: Picture, pictures: PictureSource): Paragraph[] {
  const { alt, widthMm } = node.attrs;
  const bytes = pictures(node.attrs.picture);
  const caption = alt === '' ? [] : [new Paragraph({ style: style.pictureCaption, children: runs(alt) })];
  const size = pictureSize(widthMm, bytes);
  if (bytes === null || size === null) return caption;
  const pixels = (mm: number) => Math.max(1, Math.round(mm * pixelsPerMm));
  const name = writable(alt) || '图片';
  const image = new ImageRun({
    type: bytes.mime === 'image/png' ? 'png' : 'jpg',
    data: bytes.bytes,
    transformation: { width: pixels(size.width), height: pixels(size.height) },
    altText: { name, title: name, description: name },
  });
  return [new Paragraph({ style: style.picture, children: [image], keepNext: caption.length > 0 }), ...caption];
}
