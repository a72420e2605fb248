import { useEffect, useRef, type KeyboardEvent } from 'react';
import { createPortal } from 'react-dom';
import { useBeside, type Anchor } from '../parts/use-beside.ts';
import { popups } from '../theme/popups.ts';
import { FindingBody } from './finding-body.tsx';
import { useFindingDesk } from './finding-desk.tsx';
import type { Entry } from './listing.ts';
import './findings.css';
import { LeaveBubbleProvider } from './leave-bubble.ts';

type Props = {
  entries: readonly Entry[];
  /** The part of the report it stands in: what a finding says of it needs no way there. */
  place: string;
  anchor: () => Anchor | null;
  /** Whether the keyboard goes into it; otherwise the caret stays where it is. */
  entered: boolean;
  onClose: (how: 'escape' | 'left') => void;
  onPointer?: (inside: boolean) => void;
};

/** What the checks say of one place, beside it, with what can be done about it. */
export function FindingBubble({ entries, place, anchor, entered, onClose, onPointer }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useBeside(box, anchor);
  useEffect(() => {
    if (entered) box.current?.querySelector<HTMLElement>('button')?.focus();
  }, [entered]);

  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onClose('escape');
  };
  return createPortal(
    <div
      className="finding-bubble scroller"
      ref={box}
      role="group"
      aria-label="这里的疑点"
      data-testid="finding-bubble"
      onKeyDown={onKeyDown}
      onPointerEnter={() => onPointer?.(true)}
      onPointerLeave={() => onPointer?.(false)}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget)) onClose('left');
      }}
    >
      <LeaveBubbleProvider value={() => onClose('escape')}>
        <BubbleFindings entries={entries} place={place} onGone={() => onClose('left')} />
      </LeaveBubbleProvider>
    </div>,
    popups(),
  );
}

type ContentProps = Pick<Props, 'entries' | 'place'> & {
  /** Whether words of the place stand in fields, where only a click shows which are meant. */
  inFields?: boolean;
  onGone?: () => void;
};

/** Findings as a bubble shows them: of the two places only the one that is not here leads anywhere. */
export function BubbleFindings({ entries, place, inFields = false, onGone }: ContentProps) {
  const { go, target } = useFindingDesk();
  const away = (entry: Entry, other?: boolean): void => {
    onGone?.();
    go(entry, other);
  };
  return (
    <ul>
      {entries.map((entry) => {
        const { where, other } = entry.finding;
        const elsewhere = where.indicator === undefined && where.place !== place;
        return (
          <li key={entry.key} className="bubble-finding">
            <FindingBody
              entry={entry}
              leads={(elsewhere || (inFields && where.quote !== undefined)) && target(where) !== null}
              otherLeads={other !== null && target(other) !== null}
              onGo={away}
            />
          </li>
        );
      })}
    </ul>
  );
}
