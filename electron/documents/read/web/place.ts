import type { Piece } from '../../../../shared/recognise/manuscript.ts';
import type { TextLook } from './look.ts';
import type { Page } from './page.ts';
import type { Element } from './tree.ts';

/** Where a walk is: inside the article nothing is furniture by its links alone, and a link outside it shows no pictures. */
export type Place = { look: TextLook; inArticle: boolean; inLink: boolean };

/** Reads what stands in an element into pieces. */
export type ReadInside = (element: Element, place: Place, page: Page) => Piece[];
