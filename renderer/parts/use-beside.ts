import { useLayoutEffect, type RefObject } from 'react';
import { zoomOf } from '../theme/zoom.ts';

/** Where something is on the screen. */
export type Anchor = { getBoundingClientRect: () => Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'> };

const gap = 4;

/** Keeps a box that stands fixed on the screen under what it is about, or above it where there is no room. */
export function useBeside(box: RefObject<HTMLElement | null>, anchor: () => Anchor | null): void {
  useLayoutEffect(() => {
    const place = (): void => {
      const around = anchor()?.getBoundingClientRect();
      const element = box.current;
      if (!around || !element) return;
      const { offsetWidth: width, offsetHeight: height } = element;
      const zoom = zoomOf(element);
      const [left, right] = [around.left / zoom, around.right / zoom];
      const [top, bottom] = [around.top / zoom, around.bottom / zoom];
      const under = bottom + gap + height <= innerHeight / zoom;
      element.style.top = `${Math.max(gap, under ? bottom + gap : top - gap - height)}px`;
      const room = innerWidth / zoom - width - gap;
      element.style.left = `${Math.max(gap, Math.min(left <= room ? left : right - width, room))}px`;
    };
    place();
    addEventListener('scroll', place, true);
    addEventListener('resize', place);
    return () => {
      removeEventListener('scroll', place, true);
      removeEventListener('resize', place);
    };
  });
}
