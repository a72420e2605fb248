import type { Piece } from '../../../../shared/recognise/manuscript.ts';
import { isPicture } from '../flow/picture-store.ts';
import { points } from './look.ts';
import { leaveOut, type Page } from './page.ts';
import type { Declarations } from './style-sheet.ts';
import { attribute, type Element } from './tree.ts';

const dataAddress = /^\s*data:([^,;]*)((?:;[^,]*)?),/i;

/** The bytes of a data: address, null if it is none or cannot be read. */
function dataBytes(address: string): Uint8Array | null {
  const match = dataAddress.exec(address);
  if (!match) return null;
  const content = address.slice(match[0].length);
  if (/;\s*base64/i.test(match[2] ?? ''))
    return new Uint8Array(Buffer.from(content.replace(/%([0-9a-f]{2})/gi, hex), 'base64'));
  return Uint8Array.from(content.replace(/%([0-9a-f]{2})/gi, hex), (char) => char.charCodeAt(0));
}

const hex = (_: string, code: string): string => String.fromCharCode(Number.parseInt(code, 16));

function widthMm(element: Element, style: Declarations): number | null {
  const attr = attribute(element, 'width')?.trim() ?? '';
  const said = style.get('width') ?? (/^\d+(?:\.\d+)?$/.test(attr) ? `${attr}px` : '');
  const width = /%|em$/.test(said) ? null : points(said, null);
  return width === null || width <= 0 ? null : Math.round((width / 72) * 254) / 10;
}

/** Pictures of so few points only keep other things apart. */
const spacer = 4;

const isSpacer = (element: Element): boolean =>
  ['width', 'height'].some((side) => {
    const value = attribute(element, side)?.trim() ?? '';
    return /^\d+(?:px)?$/.test(value) && Number.parseInt(value, 10) <= spacer;
  });

/**
 * The picture an img element shows, where its bytes came with the page. One that lies elsewhere or is of a kind that no
 * report can hold is noted by its name.
 */
export function pictureOf(element: Element, style: Declarations, page: Page): Piece | null {
  const address = attribute(element, 'src') ?? '';
  if (address.trim() === '' || isSpacer(element)) return null;
  const bytes = dataBytes(address) ?? page.resource(address);
  const text = (attribute(element, 'alt') ?? attribute(element, 'title') ?? '').replace(/\s+/g, ' ').trim();
  if (bytes === null || !isPicture(bytes)) {
    const name = dataAddress.test(address) ? '' : (address.split(/[?#]/)[0]?.split(/[/\\]/).at(-1) ?? '');
    leaveOut(page, '没有随网页保存的图片', text || name || '图片');
    return null;
  }
  const id = page.pictures.keep(bytes);
  return { kind: 'picture', text, picture: { id, widthMm: widthMm(element, style) }, line: 0 };
}
