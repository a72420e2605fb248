import type { Look } from '../../../../shared/recognise/manuscript.ts';
import type { CharacterLook, ParagraphLook } from './properties.ts';
import type { Style } from './styles.ts';

/** Text with the look it has beside that of its paragraph's style. */
export type Segment = { text: string; look: CharacterLook };

type Toggled = 'bold' | 'hidden';

/** Whether a property is on that characters, their own style and the paragraph's style speak about. */
function isOn(what: Toggled, look: CharacterLook, own: CharacterLook, paragraph: CharacterLook): boolean {
  const below = paragraph[what] === true;
  const styled = own[what] === undefined ? below : own[what] === 'opposite' ? !below : own[what];
  const said = look[what];
  return said === undefined ? styled : said === 'opposite' ? !styled : said;
}

const plain: CharacterLook = {};

/** The look of a character's own style; without one nothing is said. */
const ownStyle = (look: CharacterLook, styles: (number: number) => Style): CharacterLook =>
  look.style === undefined ? plain : styles(look.style).character;

/** Whether text is hidden, by itself or by a style. */
export const isHidden = (look: CharacterLook, style: Style, styles: (number: number) => Style): boolean =>
  isOn('hidden', look, ownStyle(look, styles), style.character);

function levelOf(look: ParagraphLook, style: Style): number | undefined {
  if (look.outline === style.paragraph.outline) return style.level;
  return look.outline < 9 ? look.outline + 1 : undefined;
}

const alignments: Readonly<Record<number, 'center' | 'right'>> = { 1: 'center', 2: 'right' };

/** How a paragraph looks: what most of its characters are. */
export function lookOf(
  segments: readonly Segment[],
  paragraph: ParagraphLook,
  style: Style,
  styles: (number: number) => Style,
): Look {
  let [all, bold] = [0, 0];
  const sizes = new Map<number, number>();
  for (const { text, look } of segments) {
    const count = text.replaceAll(/\s/g, '').length;
    const own = ownStyle(look, styles);
    const size = look.size ?? own.size ?? style.character.size;
    all += count;
    if (isOn('bold', look, own, style.character)) bold += count;
    if (size !== undefined) sizes.set(size, (sizes.get(size) ?? 0) + count);
  }
  const [most] = [...sizes].sort((one, other) => other[1] - one[1]);
  const [level, align] = [levelOf(paragraph, style), alignments[paragraph.alignment]];
  return {
    ...(level === undefined ? {} : { level }),
    ...(align === undefined ? {} : { align }),
    ...(all > 0 && bold === all ? { bold: true } : {}),
    ...(most && most[0] > 0 ? { size: most[0] } : {}),
  };
}
