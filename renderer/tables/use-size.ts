import { useCallback, useState, type RefCallback } from 'react';

export type Size = { width: number; head: number };

/** The inner width of an element and the height of the table head in it, in CSS pixels, kept up; null before it is drawn. */
export function useSize(): [ref: RefCallback<HTMLElement>, size: Size | null] {
  const [size, setSize] = useState<Size | null>(null);
  const ref = useCallback((element: HTMLElement | null) => {
    if (element === null) return undefined;
    const measure = (): void => {
      const next = { width: element.clientWidth, head: element.querySelector('thead')?.offsetHeight ?? 0 };
      setSize((known) => (known?.width === next.width && known.head === next.head ? known : next));
    };
    // Before the first picture: the columns must not be seen moving.
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, size];
}
