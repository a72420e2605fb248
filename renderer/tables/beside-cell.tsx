import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useBeside } from '../parts/use-beside.ts';
import './beside-cell.css';

type Props = {
  /** What it is about; it stands under or above this element. */
  anchor: () => Element | null;
  label: string;
  /** Told once: by Esc, by a key or button of the content that calls it, or because the focus went elsewhere. */
  onClose: (how: 'escape' | 'left') => void;
  children: ReactNode;
};

/**
 * A small dialog beside a cell. It takes the focus and gives it back where it was; it is not in the way of the rest of the
 * screen: a click elsewhere closes it.
 */
export function BesideCell({ anchor, label, onClose, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [back] = useState(() => document.activeElement);

  useBeside(box, anchor);

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
