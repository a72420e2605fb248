import { DocumentGridType, SectionType, type FileChild, type ISectionOptions } from 'docx';
import { footers } from './footer.ts';
import { page } from './measures.ts';

/** A run of pages; `newPage` starts it on a fresh one. Page numbers run on from section to section. */
export function pages(children: FileChild[], newPage: boolean): ISectionOptions {
  return {
    properties: {
      type: newPage ? SectionType.NEXT_PAGE : SectionType.CONTINUOUS,
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
      // 28 characters need 15.79 pt each where 3号 is 16 pt: the difference in 4096ths of a point.
      grid: { type: DocumentGridType.LINES_AND_CHARS, linePitch: page.line, charSpace: -848 },
    },
    footers: footers(),
    children,
  };
}
