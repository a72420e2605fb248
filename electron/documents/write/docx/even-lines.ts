import { widthInEm } from '../characters.ts';

const words = new Intl.Segmenter('zh', { granularity: 'word' });

// Wider lines look well however they are broken.
const narrow = 6;

/**
 * How wide the lines of a text should be, in full-width characters, in a cell that holds `room` of them: in a narrow cell
 * lines of about one length that divide few words (结果/维持, not 结果维/持), else all the room there is.
 */
export function evenWidth(text: string, room: number): number {
  if (room > narrow || widthInEm(text) <= room) return room;
  const ends = wordEnds(text);
  let best = { width: room, cost: Infinity };
  for (let width = 2; width <= room; width += 1) {
    const breaks = breaksAt(text, width);
    const divided = breaks.filter((at) => !ends.has(at)).length;
    const cost = breaks.length + divided;
    if (cost < best.cost) best = { width, cost };
  }
  return best.width;
}

function wordEnds(text: string): Set<number> {
  return new Set([...words.segment(text)].map(({ index, segment }) => index + segment.length));
}

/** Where lines of at most `width` end, the last line excepted. */
function breaksAt(text: string, width: number): number[] {
  const breaks: number[] = [];
  let filled = 0;
  let position = 0;
  for (const char of text) {
    const own = widthInEm(char);
    if (filled + own > width) {
      breaks.push(position);
      filled = 0;
    }
    filled += own;
    position += char.length;
  }
  return breaks;
}
