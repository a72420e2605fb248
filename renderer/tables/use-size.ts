import { useCallback, useState, type RefCallback } from 'react';

export type Size = { width: number; head: number; foot: number };

/**
 * The inner width of an element and the heights of the table's head and foot in it, in CSS pixels, kept up; null before it is
 * drawn.
 */
export function useSize(): [ref: RefCallback<HTMLElement>, size: Size | null] {
  const [size, setSize] = useState<Size | null>(null);
  const ref = useCallback((element: HTMLElement | null) => {
    if (element === null) return undefined;
    const height = (part: string): number => element.querySelector<HTMLElement>(part)?.offsetHeight ?? 0;
    const measure = (): void => {
      const next = { width: element.clientWidth, head: height('thead'), foot: height('tfoot') };
      setSize((known) =>
        known?.width === next.width && known.head === next.head && known.foot === next.foot ? known : next,
      );
    };
    // Before the first picture: the columns must not be seen moving.
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, size];
}
