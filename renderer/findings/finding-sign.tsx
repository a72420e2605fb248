import { Popover } from 'antd';
import { useEffect, useId, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import type { Severity } from '../../shared/checks/finding.ts';
import './findings.css';
import { focusNear } from './focus-near.ts';
import { LeaveBubbleProvider } from './leave-bubble.ts';
import { SeveritySign } from './severity-sign.tsx';

type Props = {
  severity: Severity;
  /** All that is to be said, for those who do not see the bubble. */
  label: string;
  className: string;
  testId: string;
  placement: 'left' | 'bottomLeft';
  /** Whether Tab comes by; a sign that a key of its control opens need not be in the way. */
  onTheWay: boolean;
  /** Whether a key of the control beside it has asked for it. */
  asked?: boolean;
  /** Takes the focus back from the bubble. */
  onLeft?: () => void;
  /** What stands in the button behind the sign. */
  words?: string;
  children: ReactNode;
};

/** A sign of a finding, and the bubble with what can be done about it: by pointing at it, by a click, or by a key. */
export function FindingSign({
  severity,
  label,
  className,
  testId,
  placement,
  onTheWay,
  words,
  children,
  ...asks
}: Props) {
  const { asked = false, onLeft } = asks;
  const [open, setOpen] = useState(false);
  const [entered, setEntered] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const id = useId();

  useLayoutEffect(() => {
    const own = button.current;
    return () => {
      // What was last to be said is settled, and the sign goes with the focus on it or in its bubble.
      const { activeElement } = document;
      if (own && (activeElement === own || activeElement?.closest('.sign-bubble')?.id === id)) focusNear(own);
    };
  }, [id]);

  const turn = (next: boolean): void => {
    // Whoever writes in it has moved the pointer away, not given it up.
    if (!next && content.current?.contains(document.activeElement)) return;
    setOpen(next);
  };
  const leave = (back: boolean): void => {
    setOpen(false);
    setEntered(false);
    if (onLeft && (asked || back)) onLeft();
    else if (back) button.current?.focus();
  };
  return (
    <Popover
      trigger={['hover', 'click']}
      placement={placement}
      open={open || asked}
      onOpenChange={turn}
      content={
        <div
          ref={content}
          id={id}
          className="sign-bubble scroller"
          data-testid="sign-bubble"
          onKeyDown={(event) => {
            event.stopPropagation();
            if (event.key === 'Escape' && !event.nativeEvent.isComposing) leave(true);
          }}
          onBlur={({ currentTarget, relatedTarget }) => {
            if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) leave(false);
          }}
        >
          <LeaveBubbleProvider value={() => leave(true)}>
            <Entered into={asked || entered}>{children}</Entered>
          </LeaveBubbleProvider>
        </div>
      }
    >
      <button
        ref={button}
        type="button"
        tabIndex={onTheWay ? 0 : -1}
        className={`plain-button ${className} violation-${severity}`}
        aria-label={label}
        onClick={(event) => {
          // A click by a key goes into the bubble.
          if (event.detail === 0) setEntered(true);
        }}
        data-testid={testId}
      >
        <SeveritySign severity={severity} />
        {words}
      </button>
    </Popover>
  );
}

/** Frames after which one gives up waiting for a bubble to be there. */
const mostFrames = 20;

/** Puts the focus on the first thing that can be done, as soon as the bubble can take it: it is placed before it is shown. */
function Entered({ into, children }: { into: boolean; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!into) return;
    let frame = 0;
    let tried = 0;
    const enter = (): void => {
      box.current?.querySelector<HTMLElement>('button')?.focus();
      tried += 1;
      if (!box.current?.contains(document.activeElement) && tried < mostFrames) frame = requestAnimationFrame(enter);
    };
    enter();
    return () => cancelAnimationFrame(frame);
  }, [into]);
  return <div ref={box}>{children}</div>;
}
