import type { Editor } from '@tiptap/core';
import { useLayoutEffect, useState, type CSSProperties } from 'react';
import { zoomOf } from '../theme/zoom.ts';

const gap = 6;

/**
 * Where to put a box of that size, in pixels, so that it stands under a place of the text, or over it where there is no
 * room; it follows when the text scrolls. Hidden in the first moment.
 */
export function useAtCaret(editor: Editor, at: number, width: number, height: number): CSSProperties {
  const [style, setStyle] = useState<CSSProperties>({ visibility: 'hidden' });
  useLayoutEffect(() => {
    const place = (): void => {
      if (editor.isDestroyed || at > editor.state.doc.content.size) return;
      const zoom = zoomOf(editor.view.dom);
      const caret = editor.view.coordsAtPos(at);
      const [left, top, bottom] = [caret.left / zoom, caret.top / zoom, caret.bottom / zoom];
      const [wide, high] = [window.innerWidth / zoom, window.innerHeight / zoom];
      const below = high - bottom >= height + gap || top < height + gap;
      setStyle({
        left: Math.max(gap, Math.min(left, wide - width - gap)),
        ...(below ? { top: bottom + gap } : { bottom: high - top + gap }),
        width: Math.min(width, wide - 2 * gap),
      });
    };
    place();
    window.addEventListener('scroll', place, true);
    window.addEventListener('resize', place);
    return () => {
      window.removeEventListener('scroll', place, true);
      window.removeEventListener('resize', place);
    };
  }, [editor, at, width, height]);
  return style;
}
