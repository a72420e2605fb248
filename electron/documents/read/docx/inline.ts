import type { PictureAt } from '../../../../shared/recognise/manuscript.ts';
import { unshown, type Context, type Story } from './context.ts';
import { drawnIn } from './drawing.ts';
import { drawnText, fieldOf } from '../flow/field.ts';
import { runLook, type RunLook } from './styles.ts';
import { isSignFont, signText, symbol } from '../flow/symbols.ts';
import { child, within, valueOf, type Element } from '../ooxml/xml.ts';

/** What stands in the lines of a paragraph. */
export type InLine =
  { kind: 'text'; text: string } | { kind: 'break' } | { kind: 'picture'; picture: PictureAt; alt: string };

/** What a paragraph holds, in order. What is set elsewhere on the page (boxes, notes) stands where it is anchored. */
export type Inline =
  | InLine
  | { kind: 'box'; content: Element }
  | { kind: 'art'; text: string }
  | { kind: 'note'; of: 'footnotes' | 'endnotes' | 'comments'; id: string };

/** A paragraph's content, and of how many characters it is which look. */
export type Gathered = { inlines: Inline[]; sizes: Map<number | null, number>; bold: number; characters: number };

export const nothing = (): Gathered => ({ inlines: [], sizes: new Map(), bold: 0, characters: 0 });

const deletions = new Set(['w:del', 'w:moveFrom']);
const withoutText = new Set([
  'w:pPr',
  'w:rPr',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:instrText',
  'w:delText',
  'w:delInstrText',
  'w:rt',
]);

/** The words under an element, deleted ones among them, for saying what was left out. */
export function plainText(element: Element): string {
  let text = '';
  for (const { name, text: own } of within(element)) {
    if (name === 'w:t' || name === 'w:delText' || name === 'm:t') text += own;
    else if (name === 'w:p' || name === 'w:tab') text += ' ';
  }
  return text.trim();
}

/** Reads the content of one paragraph into `found`; `base` is the look its style gives to runs. */
export function gather(
  paragraph: Element,
  base: RunLook,
  { context, story, found }: { context: Context; story: Story; found: Gathered },
): void {
  const { leftOut } = context;
  let deleted = '';
  let hidden = '';
  const note = (): void => {
    leftOut.leave('修订中删除的文字', deleted);
    leftOut.leave('隐藏文字', hidden);
    deleted = '';
    hidden = '';
  };

  const put = (inline: Inline): void => {
    const field = unshown(story);
    if (field) {
      if (inline.kind === 'text') field.words += inline.text;
      return;
    }
    note();
    found.inlines.push(inline);
  };

  const putText = (text: string, look: RunLook): void => {
    if (look.hidden) {
      if (!unshown(story)) hidden += text;
      return;
    }
    put({ kind: 'text', text });
    const { length } = text.trim();
    if (length === 0 || unshown(story)) return;
    found.characters += length;
    if (look.bold) found.bold += length;
    found.sizes.set(look.size, (found.sizes.get(look.size) ?? 0) + length);
  };

  const drawing = (element: Element): void => {
    let shown = false;
    for (const drawn of drawnIn(element)) {
      if (drawn.kind === 'picture') {
        const id = context.pictures.take(story.part, drawn.relation);
        if (id === null) continue;
        shown = true;
        put({ kind: 'picture', picture: { id, widthMm: drawn.widthMm }, alt: drawn.alt });
      } else if (drawn.kind === 'other') leftOut.leave('图表和嵌入的对象', drawn.what);
      else put(drawn);
    }
    if (element.name !== 'w:object' || shown) return;
    for (const { name, attributes } of within(element))
      if (name === 'o:OLEObject') leftOut.leave('图表和嵌入的对象', attributes.get('ProgID') ?? '');
  };

  const fieldMark = (element: Element, look: RunLook): void => {
    const field = story.fields.get(element);
    if (!field) return;
    const type = element.attributes.get('fldCharType');
    if (type === 'begin') story.open.push({ field, inResult: false, words: '' });
    else if (type === 'separate') {
      const open = story.open.at(-1);
      if (open) {
        open.inResult = true;
        open.words = '';
      }
    } else closeField(look);
  };

  const closeField = (look: RunLook): void => {
    const closed = story.open.pop();
    if (!closed) return;
    const { field, inResult, words } = closed;
    if (field.kind === 'drawn' && !inResult) putText(drawnText(field.instruction), look);
    if (!inResult || words.trim() === '') return;
    if (field.kind === 'page') leftOut.leave('页码', words);
    if (field.kind === 'contents') leftOut.leave('目录', words.replace(/；$/, ''));
  };

  const inRun = (element: Element, look: RunLook, font: string | undefined): void => {
    const { name, attributes } = element;
    switch (name) {
      case 'w:t':
      case 'm:t': {
        const text = element.text.replace(/[\r\n\t]+/g, ' ');
        return putText(font !== undefined && isSignFont(font) ? signText(font, text) : text, look);
      }
      case 'w:tab':
      case 'w:ptab':
        return putText('\t', look);
      case 'w:br':
      case 'w:cr':
        return put({ kind: 'break' });
      case 'w:noBreakHyphen':
        return putText('-', look);
      case 'w:sym': {
        const sign = symbol(attributes.get('font') ?? '', attributes.get('char') ?? '');
        if (sign !== null) return putText(sign, look);
        return leftOut.leave('认不出的符号', `${attributes.get('font') ?? ''} ${attributes.get('char') ?? ''}`);
      }
      case 'w:fldChar':
        return fieldMark(element, look);
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        return look.hidden ? undefined : drawing(element);
      case 'w:footnoteReference':
      case 'w:endnoteReference':
      case 'w:commentReference': {
        const of =
          name === 'w:footnoteReference' ? 'footnotes' : name === 'w:endnoteReference' ? 'endnotes' : 'comments';
        return put({ kind: 'note', of, id: attributes.get('id') ?? '' });
      }
      default:
        for (const one of element.children) visit(one, look, font);
    }
  };

  const run = (element: Element): void => {
    const properties = child(element, 'w:rPr');
    const chain = context.styles.character(valueOf(properties, 'w:rStyle'));
    const styled = chain.map(({ element: style }) => child(style, 'w:rPr'));
    const look = properties ? runLook([properties, ...styled], base) : base;
    const font = child(properties, 'w:rFonts')?.attributes;
    for (const one of element.children) visit(one, look, font?.get('ascii') ?? font?.get('hAnsi'));
  };

  const visit = (element: Element, look: RunLook, font?: string): void => {
    const { name, attributes } = element;
    if (withoutText.has(name)) return;
    if (deletions.has(name)) {
      deleted += plainText(element);
      return;
    }
    if (name === 'w:r' || name === 'm:r') return run(element);
    if (name === 'w:sdt' && child(child(element, 'w:sdtPr'), 'w:showingPlcHdr')) {
      leftOut.leave('没有填写的提示', plainText(element));
      return;
    }
    if (name === 'w:fldSimple') {
      story.open.push({ field: fieldOf(attributes.get('instr') ?? ''), inResult: true, words: '' });
      for (const one of element.children) visit(one, look);
      return closeField(look);
    }
    inRun(element, look, font);
  };

  const contents = story.open.find(({ field }) => field.kind === 'contents');
  if (contents && contents.words !== '') contents.words += '；';
  for (const one of paragraph.children) visit(one, base);
  note();
}
