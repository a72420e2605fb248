import type { Picture } from '../../../../shared/report/prose.ts';
import { pictureSize, type PictureSource } from '../pictures.ts';
import { look } from './look.ts';
import { element, tag } from './markup.ts';
import { paragraph } from './text.ts';

/** A picture within the page itself, its description under it; the description alone if the bytes are not there. */
export function picture(node: Picture, pictures: PictureSource): string[] {
  const { alt, widthMm } = node.attrs;
  const bytes = pictures(node.attrs.picture);
  const caption = alt === '' ? [] : [paragraph(look.caption, alt)];
  const size = pictureSize(widthMm, bytes);
  if (bytes === null || size === null) return caption;
  const src = `data:${bytes.mime};base64,${Buffer.from(bytes.bytes).toString('base64')}`;
  const width = `width:${Math.round(size.width * 10) / 10}mm;height:auto`;
  const image = tag('img', { src, alt: alt === '' ? '图片' : alt, style: width });
  return [element('p', { style: look.picture }, image), ...caption];
}
