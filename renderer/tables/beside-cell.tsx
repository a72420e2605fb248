import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { zoomOf } from '../theme/zoom.ts';
import './beside-cell.css';

type Props = {
  /** What it is about; it stands under or above this element. */
  anchor: () => Element | null;
  label: string;
  /** Told once: by Esc, by a key or button of the content that calls it, or because the focus went elsewhere. */
  onClose: (how: 'escape' | 'left') => void;
  children: ReactNode;
};

const gap = 4;

/**
 * A small dialog beside a cell. It takes the focus and gives it back where it was; it is not in the way of the rest of the
 * screen: a click elsewhere closes it.
 */
export function BesideCell({ anchor, label, onClose, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [back] = useState(() => document.activeElement);

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

  useEffect(() => {
    const inside = box.current;
    inside?.querySelector<HTMLElement>('input, textarea, button')?.focus();
    return () => {
      // Where the focus has gone elsewhere already it stays there.
      const lost = document.activeElement === null || document.activeElement === document.body;
      if (inside?.isConnected !== true && lost && back instanceof HTMLElement && back.isConnected) {
        back.focus({ preventScroll: true });
      }
    };
  }, [back]);

  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onClose('escape');
  };
  return (
    <div
      className="beside-cell"
      ref={box}
      role="dialog"
      aria-label={label}
      onKeyDown={onKeyDown}
      onBlur={({ currentTarget, relatedTarget }) => {
        // Help that is laid over it gives the focus back.
        const covered = relatedTarget instanceof Element && relatedTarget.closest('.ant-drawer') !== null;
        const away = relatedTarget instanceof Node && !currentTarget.contains(relatedTarget) && !covered;
        const clicked = relatedTarget === null && !currentTarget.contains(document.activeElement);
        if (away || clicked) onClose('left');
      }}
    >
      {children}
    </div>
  );
}
