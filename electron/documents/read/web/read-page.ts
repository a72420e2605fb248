import { NianbaoError } from '../../../../shared/api/errors.ts';
import { largestFile, megabytes } from '../../../../shared/api/limits.ts';
import { pieceText, type Manuscript, type Piece } from '../../../../shared/recognise/manuscript.ts';
import { withDrawnRows } from '../flow/drawn-rows.ts';
import { pictureStore } from '../flow/picture-store.ts';
import { decodePage, type DecodedPage } from './charset.ts';
import { findFurniture, isToolLine, textIn } from './furniture.ts';
import { plainLook } from './look.ts';
import { leaveOut, repairsOf, type Page, type Resource } from './page.ts';
import { readStyleSheet, type StyleSheet } from './style-sheet.ts';
import { attribute, children, pageParser, type Element } from './tree.ts';
import { piecesIn } from './walk.ts';

const mostStyle = 1024 * 1024;

/** The style sheets of a page, in it or brought along with it; those that lie elsewhere are not there. */
function styleSheetOf(root: Element, resource: Resource): StyleSheet {
  const texts: string[] = [];
  const collect = (element: Element): void => {
    for (const inner of children(element)) {
      if (inner.tagName === 'style') texts.push(textIn(inner));
      else if (inner.tagName === 'link' && /stylesheet/i.test(attribute(inner, 'rel') ?? '')) {
        const bytes = resource(attribute(inner, 'href') ?? '');
        if (bytes) texts.push(new TextDecoder().decode(bytes));
      } else collect(inner);
    }
  };
  collect(root);
  return readStyleSheet(texts.join('\n').slice(0, mostStyle));
}

const hasText = (piece: Piece): boolean => piece.kind === 'picture' || pieceText(piece).trim() !== '';

/** What all pages of a file share. */
type Source = Pick<Page, 'name' | 'resource' | 'pictures' | 'leftOut'>;

const deepestFrame = 3;
const mostFrames = 200;

/** The sheets of a workbook that Excel saved as a page: its frames show only one of them. */
const sheetsOf = (element: Element): string[] =>
  children(element).flatMap((inner) =>
    inner.tagName === 'link' && attribute(inner, 'id') === 'shLink'
      ? [attribute(inner, 'href') ?? '']
      : sheetsOf(inner),
  );

const hasFrames = (root: Element): boolean => children(root).some(({ tagName }) => tagName === 'frameset');

/** Reads the pages of one file: the page itself and those in its frames, each by itself, in the order they are shown. */
function pageReader(source: Source): (text: string) => Piece[] {
  let frames = 0;
  let tables = 0;
  const parse = pageParser(source.name);
  const read = (text: string, depth: number): Piece[] => {
    const root = parse(text);
    if (!root) return [];
    const frame = (address: string): Piece[] => {
      const bytes = depth < deepestFrame && frames < mostFrames ? source.resource(address) : null;
      const decoded = bytes && decodePage(bytes);
      frames += 1;
      return decoded ? read(decoded.text, depth + 1) : [];
    };
    const sheets = hasFrames(root) ? sheetsOf(root) : [];
    if (sheets.length > 0) return sheets.flatMap(frame);
    const sheet = styleSheetOf(root, source.resource);
    const page: Page = {
      ...source,
      sheet,
      furniture: findFurniture(root, sheet, text),
      frame,
      countTable: () => (tables += 1),
    };
    return walkPage(root, page);
  };
  return (text) => {
    const pieces = read(text, 0);
    return withDrawnRows(pieces, tables);
  };
}

function walkPage(root: Element, page: Page): Piece[] {
  const place = { look: plainLook, inArticle: page.furniture.article === root, inLink: false };
  return piecesIn(root, place, page).filter((piece) => {
    if (piece.kind !== 'paragraph' || !isToolLine(piece.text)) return true;
    leaveOut(page, '去掉网页按钮和搜索框', piece.text);
    return false;
  });
}

/**
 * Makes a manuscript of a decoded web page: what a browser shows of it, without menus, buttons and the foot of the site.
 * `resource` gives the files that came with the page. Throws file-empty for a page without words, file-swollen for one
 * that is too large for any real one.
 */
export function readPage(
  { text, encoding, unread }: DecodedPage,
  { name, format, resource }: { name: string; format: 'html' | 'mht'; resource: Resource },
): Manuscript {
  if (text.length > largestFile) throw new NianbaoError('file-swollen', { path: name, limit: megabytes(largestFile) });
  const source: Source = { name, resource, pictures: pictureStore(), leftOut: new Map() };
  const pieces = pageReader(source)(text);
  if (!pieces.some(hasText)) throw new NianbaoError('file-empty', { path: name });
  return {
    name,
    format,
    encoding,
    unread,
    pieces: pieces.map((piece, at) => ({ ...piece, line: at + 1 })),
    repairs: repairsOf(source),
    pictures: source.pictures.all(),
  };
}
