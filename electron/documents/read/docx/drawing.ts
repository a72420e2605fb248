import { child, type Element } from '../ooxml/xml.ts';

/**
 * What a drawing shows: a picture by its relation, a text box by the element that holds its paragraphs, words drawn as art, or
 * something that is neither picture nor text.
 */
export type Drawn =
  | { kind: 'picture'; relation: string; alt: string; widthMm: number | null }
  | { kind: 'box'; content: Element }
  | { kind: 'art'; text: string }
  | { kind: 'other'; what: string };

const emuPerMm = 36_000;
const mmOf: Readonly<Record<string, number>> = { pt: 25.4 / 72, in: 25.4, cm: 10, mm: 1, px: 25.4 / 96 };

const toMm = (millimetres: number): number | null =>
  Number.isFinite(millimetres) && millimetres > 0 && millimetres < 10_000 ? Math.round(millimetres * 10) / 10 : null;

const emu = (text: string | undefined): number | null => toMm(Number.parseFloat(text ?? '') / emuPerMm);

/** The width in a VML style: `width:123.45pt`, without a unit in points. */
function styleWidth(style: string | undefined): number | null {
  const width = /(?:^|;)\s*width:\s*([\d.]+)\s*(pt|in|cm|mm|px)?/i.exec(style ?? '');
  return width ? toMm(Number(width[1]) * (mmOf[(width[2] ?? 'pt').toLowerCase()] ?? 1)) : null;
}

type Frame = { alt: string; widthMm: number | null };

const others: Readonly<Record<string, string>> = { 'dgm:relIds': '示意图', 'c:chart': '图表' };

function visit(element: Element, frame: Frame, found: Drawn[]): void {
  const { name, attributes } = element;
  let inner = frame;
  if (name === 'w:txbxContent') {
    found.push({ kind: 'box', content: element });
    return;
  }
  if (name === 'wp:inline' || name === 'wp:anchor') {
    const about = child(element, 'wp:docPr')?.attributes;
    inner = {
      alt: about?.get('descr') || about?.get('title') || '',
      widthMm: emu(child(element, 'wp:extent')?.attributes.get('cx')),
    };
  } else if (name === 'v:shape' || name === 'v:rect' || name === 'v:group') {
    inner = { alt: attributes.get('alt') || frame.alt, widthMm: styleWidth(attributes.get('style')) };
  } else if (name === 'a:blip' || name === 'v:imagedata') {
    const relation = attributes.get('r:embed') ?? attributes.get('r:link') ?? attributes.get('r:id') ?? '';
    // A fill without a picture has an empty one.
    if (relation !== '') found.push({ kind: 'picture', relation, ...frame });
  } else if (name === 'v:textpath') {
    const text = attributes.get('string') ?? '';
    if (text.trim() !== '') found.push({ kind: 'art', text });
  } else if (name === 'a:t') found.push({ kind: 'art', text: element.text });
  else if (others[name] !== undefined) found.push({ kind: 'other', what: others[name] });
  for (const one of element.children) visit(one, inner, found);
}

/** What a w:drawing, w:pict or w:object shows, in its own order. */
export function drawnIn(element: Element): Drawn[] {
  const found: Drawn[] = [];
  visit(element, { alt: '', widthMm: null }, found);
  return found;
}
