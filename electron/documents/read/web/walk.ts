import type { Piece } from '../../../../shared/recognise/manuscript.ts';
import { isFooter, isListOfSheets, isNavigation, isRunning, textIn } from './furniture.ts';
import { addPieces, addText, endLine, newFlow, type Flow } from './flow.ts';
import { listNumber } from './list-number.ts';
import { lookOf, type TextLook } from './look.ts';
import { leaveOut, type Page, type Reason } from './page.ts';
import { pictureOf } from './picture.ts';
import { isBlock, isControl, isHidden, isUnseen } from './seen.ts';
import { declarationsOf, type Declarations } from './style-sheet.ts';
import type { Place } from './place.ts';
import { tablePieces } from './table.ts';
import { attribute, children, isElement, isText, type Element } from './tree.ts';

/** The pieces of what stands in an element, in the order it is read. */
export function piecesIn(element: Element, place: Place, page: Page): Piece[] {
  const flow = newFlow();
  walk(element, place, flow, page);
  endLine(flow);
  return flow.pieces;
}

function walk(element: Element, place: Place, flow: Flow, page: Page): void {
  for (const node of element.childNodes) {
    if (isText(node)) addText(flow, node.value, place.look);
    else if (isElement(node)) visit(node, place, flow, page);
  }
}

/** Why an element stays out, null if it does not. */
function reason(element: Element, style: Declarations, { inArticle }: Place, page: Page): Reason | null {
  if (isHidden(element, style)) return '去掉隐藏的文字';
  if (element.tagName === 'del') return '去掉修订中删除的文字';
  if (isRunning(element)) return '去掉页眉和页脚';
  if (isControl(element)) return '去掉网页按钮和搜索框';
  if (isListOfSheets(element)) return '去掉网页导航和菜单';
  if (isNavigation(element, page.furniture, inArticle)) return '去掉网页导航和菜单';
  return isFooter(element, page.furniture, inArticle) ? '去掉网页页脚' : null;
}

const inside = (element: Element, style: Declarations, place: Place, page: Page): Place => ({
  look: lookOf(element, style, place.look),
  inArticle: place.inArticle || element === page.furniture.article,
  inLink: place.inLink || (element.tagName === 'a' && attribute(element, 'href') !== null),
});

function visit(element: Element, place: Place, flow: Flow, page: Page): void {
  if (isUnseen(element)) return;
  const style = declarationsOf(element, page.sheet);
  const why = reason(element, style, place, page);
  if (why !== null) {
    leaveOut(page, why, textIn(element));
    return;
  }
  const inner = inside(element, style, place, page);
  if (element.tagName === 'br') endLine(flow);
  else if (element.tagName === 'img') showPicture(element, style, place, flow, page);
  else if (element.tagName === 'iframe' || element.tagName === 'frame') {
    endLine(flow);
    addPieces(flow, page.frame(attribute(element, 'src') ?? ''));
  } else if (element.tagName === 'table') {
    endLine(flow);
    addPieces(flow, tablePieces(element, inner, page, piecesIn));
  } else if (isBlock(element, style)) visitBlock(element, inner, flow, page);
  else visitInline(element, style, place, inner, flow, page);
}

function visitBlock(element: Element, inner: Place, flow: Flow, page: Page): void {
  endLine(flow);
  flow.fresh = true;
  if (element.tagName === 'li') flow.marker = markerOf(element, inner.look);
  walk(element, inner, flow, page);
  endLine(flow);
  if (element.tagName === 'li') flow.marker = '';
}

/** Where a line stands is said by its block; what sits in it says only how its words look. */
function visitInline(element: Element, style: Declarations, outer: Place, inner: Place, flow: Flow, page: Page): void {
  const { align, indented } = outer.look;
  const place = { ...inner, look: { ...inner.look, align, indented } };
  // A number that a word processor has written out, with blanks behind it that only keep a distance.
  if (style.get('mso-list') === 'ignore') addText(flow, textIn(element).replace(/[\s\u00a0]/g, ''), place.look);
  else if (element.tagName === 'rt' || element.tagName === 'rp') return;
  else walk(element, place, flow, page);
}

function showPicture(element: Element, style: Declarations, place: Place, flow: Flow, page: Page): void {
  if (place.inLink && !place.inArticle) return;
  const picture = pictureOf(element, style, page);
  if (picture === null) return;
  endLine(flow);
  flow.pieces.push(picture);
}

const number = (element: Element, name: string): number | null => {
  const value = Number.parseInt(attribute(element, name) ?? '', 10);
  return Number.isFinite(value) ? value : null;
};

const places = new WeakMap<Element, Map<Element, number>>();

/** The numbers of a list's items by its own and their attributes, counted once a list. */
function numbersIn(list: Element): Map<Element, number> {
  const known = places.get(list);
  if (known) return known;
  const items = children(list).filter(({ tagName }) => tagName === 'li');
  const back = attribute(list, 'reversed') !== null;
  let next = number(list, 'start') ?? (back ? items.length : 1);
  const numbers = new Map<Element, number>();
  for (const item of items) {
    const value = number(item, 'value') ?? next;
    numbers.set(item, value);
    next = value + (back ? -1 : 1);
  }
  places.set(list, numbers);
  return numbers;
}

function markerOf(item: Element, look: TextLook): string {
  const list = item.parentNode;
  if (!list || !('tagName' in list) || list.tagName !== 'ol') return '';
  return listNumber(look.list, numbersIn(list).get(item) ?? 1);
}
