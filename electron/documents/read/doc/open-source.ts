import { mmPerTwip, type Block } from '../flow/block.ts';
import { listCounters } from '../flow/counters.ts';
import { pictureStore, type PictureStore } from '../flow/picture-store.ts';
import { labelled } from '../flow/labelled.ts';
import { leftOut } from '../flow/repairs.ts';
import { sizeGuard } from '../flow/size.ts';
import { drawingsIn, inlinePicture, type Blip } from './drawings.ts';
import type { DocFile, Stretch } from './fib.ts';
import { formattingIn, type Formatted } from './formatting.ts';
import { signsOf } from './fonts.ts';
import { listsOf } from './lists.ts';
import { boxesOf, notesOf } from './notes.ts';
import { textOf } from './pieces.ts';
import { changedCharacter, type CharacterLook } from './properties.ts';
import type { Source } from './source.ts';
import { blocksOf } from './story.ts';
import { stylesIn } from './styles.ts';

const plain: CharacterLook = {};

/** Puts a picture of the document where it can be shown, or notes that it cannot. */
function pictures(left: Source['left'], store: PictureStore) {
  return (blip: Blip | null, width: number, text: string, after: Block[]): void => {
    if (blip === null) return;
    if ('kind' in blip) return left.leave('未能读入的图片', `${blip.kind}图片`);
    const widthMm = width > 0 ? Math.round(width * mmPerTwip) : null;
    after.push({ kind: 'picture', text, picture: { id: store.keep(blip.bytes), widthMm } });
  };
}

/** Opens what the stories of a document are read with. Throws what reading its text throws. */
export function sourceOf(file: DocFile, path: string): Source {
  const looks = new Map<Formatted, CharacterLook>();
  const notes = notesOf(file);
  const { anchors, boxes } = boxesOf(file);
  const drawings = drawingsIn(file.at('drawings'), file.document);
  const left = leftOut();
  const store = pictureStore();
  const put = pictures(left, store);
  const inline = new Map<number, ReturnType<typeof inlinePicture>>();
  const given = new Set<Stretch>();
  let noted = 0;

  const once = (stretch: Stretch | undefined): Block[] => {
    if (!stretch || given.has(stretch)) return [];
    given.add(stretch);
    return blocksOf(source, stretch);
  };
  const source: Source = {
    file,
    text: textOf(file, path),
    formatting: formattingIn(file),
    styles: stylesIn(file),
    lists: listsOf(file),
    count: listCounters(),
    notes,
    left,
    guard: sizeGuard(path),
    pictures: store,
    lookOf: (run) => {
      if (run === null) return plain;
      const known = looks.get(run) ?? changedCharacter(plain, run.grpprl);
      looks.set(run, known);
      return known;
    },
    sign: signsOf(file),
    note: (cp, after) => {
      const [foot, end] = [notes.foot.at(cp), notes.end.at(cp)];
      const number = foot ?? end;
      if (number === undefined) return;
      const blocks = once((foot === undefined ? notes.end : notes.foot).texts[number - 1]);
      if (blocks.length === 0) return;
      noted += 1;
      const part = foot === undefined ? '尾注' : '脚注';
      after.push({ kind: 'beside', part, blocks: labelled(blocks, noted) });
    },
    shape: (cp, after) => {
      const anchor = anchors.get(cp);
      if (!anchor) return;
      const members = drawings.shapes(anchor.shape);
      const known = members.length > 0 ? members : [{ id: anchor.shape, picture: 0, description: '' }];
      for (const { id, picture, description } of known) {
        if (picture > 0) put(drawings.blip(picture), anchor.width, description, after);
        const blocks = once(boxes.get(id));
        if (blocks.length > 0) after.push({ kind: 'beside', part: '文本框', blocks });
      }
    },
    picture: (at, after) => {
      const found = inline.has(at) ? inline.get(at) : inlinePicture(file.data, at, file.document);
      inline.set(at, found ?? null);
      if (found) put(found.blip, found.width, found.description, after);
    },
    atEnd: () => [{ kind: 'beside', part: '文本框', blocks: [...boxes.values()].flatMap((stretch) => once(stretch)) }],
  };
  return source;
}
