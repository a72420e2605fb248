import { DocumentGridType, SectionType, type FileChild, type ISectionOptions } from 'docx';
import { footers } from './footer.ts';
import { page } from '../measures.ts';

/** Text pages follow the grid of 22 lines of 28 characters; table pages have none, it would pull small text apart. */
export type PageKind = 'text' | 'table';

// 28 characters need 15.79 pt each where 3号 is 16 pt: the difference in 4096ths of a point.
const textGrid = { type: DocumentGridType.LINES_AND_CHARS, linePitch: page.line, charSpace: -848 };
const noGrid = { type: DocumentGridType.DEFAULT, linePitch: page.line };

/** A run of pages, beginning on a fresh one. Page numbers run on from one run to the next. */
export function pages(children: FileChild[], kind: PageKind): ISectionOptions {
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        size: { width: page.width, height: page.height },
        margin: {
          top: page.top,
          right: page.right,
          bottom: page.bottom,
          left: page.left,
          header: 851,
          footer: page.footer,
          gutter: 0,
        },
      },
      grid: kind === 'text' ? textGrid : noGrid,
    },
    footers: footers(),
    children,
  };
}
