import { NianbaoError } from '../../../../shared/api/errors.ts';
import { pieceText, type Manuscript, type Piece } from '../../../../shared/recognise/manuscript.ts';
import type { DecodedPage } from './charset.ts';
import { findFurniture, isToolLine, textIn } from './furniture.ts';
import { plainLook } from './look.ts';
import { leaveOut, repairsOf, type Page, type Resource } from './page.ts';
import { readStyleSheet, type StyleSheet } from './style-sheet.ts';
import { attribute, children, parsePage, type Element } from './tree.ts';
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
  source: { name: string; format: 'html' | 'mht'; resource: Resource },
): Manuscript {
  const { name, format, resource } = source;
  const root = parsePage(text, name);
  if (!root) throw new NianbaoError('file-empty', { path: name });
  const sheet = styleSheetOf(root, resource);
  const furniture = findFurniture(root, sheet);
  const page: Page = { name, sheet, resource, furniture, pictures: new Map(), leftOut: new Map(), tables: 0 };
  const pieces = walkPage(root, page);
  if (!pieces.some(hasText)) throw new NianbaoError('file-empty', { path: name });
  return {
    name,
    format,
    encoding,
    unread,
    pieces: pieces.map((piece, at) => ({ ...piece, line: at + 1 })),
    repairs: repairsOf(page),
    pictures: [...page.pictures].map(([id, bytes]) => ({ id, bytes })),
  };
}
