import type { Editor } from '@tiptap/core';
import { useLayoutEffect, useState, type CSSProperties } from 'react';

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
      const { left, top, bottom } = editor.view.coordsAtPos(at);
      const below = window.innerHeight - bottom >= height + gap || top < height + gap;
      setStyle({
        left: Math.max(gap, Math.min(left, window.innerWidth - width - gap)),
        ...(below ? { top: bottom + gap } : { bottom: window.innerHeight - top + gap }),
        width: Math.min(width, window.innerWidth - 2 * gap),
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
