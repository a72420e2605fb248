import { memo, useEffect, useRef } from 'react';
import { DismissedBody, FindingBody } from './finding-body.tsx';
import { useFindingDesk } from './finding-desk.tsx';
import { useCheckRemarks } from './findings-context.tsx';
import { FindingsHead } from './findings-head.tsx';
import { placeFrom, type Entry } from './listing.ts';
import { SeveritySign } from './severity-sign.tsx';
import './findings.css';
import { useDismissals } from './use-dismissals.ts';

/** Frames until everything stands where it stays. */
const settling = 5;

/**
 * Everything the checks found, by part of the report; `place` is the part on the screen: the list begins there, or at the first
 * part after it of which there is something to say.
 */
export function FindingsList({ place = null }: { place?: string | null }) {
  const { listing, groups, current, go, target } = useFindingDesk();
  const remarks = useCheckRemarks();
  const root = useRef<HTMLDivElement>(null);
  const shown = useRef<string | null>(null);
  const ready = listing !== null;
  const start = listing && place !== null ? placeFrom(listing.places, groups, place) : null;

  useEffect(() => {
    if (!ready || current === null) return;
    root.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [current, ready]);
  useEffect(() => {
    if (!ready || place === null || place === shown.current) return;
    shown.current = place;
    if (start === null) return;
    // One who went from finding to finding is shown that one.
    if (root.current?.querySelector(`[data-place="${CSS.escape(place)}"] [aria-current="true"]`)) return;
    // What is out of sight has its height only once it comes near: where the place stands settles within a few frames.
    let frame = 0;
    const show = (left: number): void => {
      root.current?.querySelector(`[data-place="${CSS.escape(start)}"]`)?.scrollIntoView({ block: 'start' });
      if (left > 0) frame = requestAnimationFrame(() => show(left - 1));
    };
    show(settling);
    return () => cancelAnimationFrame(frame);
  }, [place, ready, start]);

  if (!listing) return <p className="quiet">正在检查……</p>;
  return (
    <div className="findings" ref={root} data-testid="findings-list">
      {remarks.map((remark) => (
        <p key={remark} className="findings-remark small" data-testid="check-remark">
          <SeveritySign severity="hint" />
          <span>{remark}</span>
        </p>
      ))}
      {listing.groups.length === 0 ? (
        <p className="all-well">没有{listing.dismissed.length > 0 ? '待处理的' : ''}疑点。</p>
      ) : (
        <FindingsHead counts={listing.counts} />
      )}
      {groups.map((group) => (
        <section
          key={group.place}
          className="finding-group"
          data-place={group.place}
          aria-label={`${group.title}的疑点`}
        >
          <h3 className={group.place === place ? 'finding-here' : undefined}>
            {group.title}
            <span className="quiet small"> {group.entries.length}</span>
          </h3>
          <ul>
            {group.entries.map((entry) => (
              <Item
                key={entry.key}
                entry={entry}
                isCurrent={entry.key === current}
                leads={target(entry.finding.where) !== null}
                otherLeads={entry.finding.other !== null && target(entry.finding.other) !== null}
                onGo={go}
              />
            ))}
          </ul>
        </section>
      ))}
      <Dismissed entries={listing.dismissed} />
    </div>
  );
}

type ItemProps = {
  entry: Entry;
  isCurrent: boolean;
  leads: boolean;
  otherLeads: boolean;
  onGo: (entry: Entry, other?: boolean) => void;
};

/** Hundreds of them are not drawn again for one. */
const Item = memo(function Item({ entry, isCurrent, ...body }: ItemProps) {
  return (
    <li
      className={`finding finding-${entry.finding.severity}`}
      aria-current={isCurrent ? 'true' : undefined}
      data-testid="finding-item"
    >
      <FindingBody entry={entry} {...body} />
    </li>
  );
});

function Dismissed({ entries }: { entries: readonly Entry[] }) {
  const { go, target } = useFindingDesk();
  const { takeBack } = useDismissals();
  if (entries.length === 0) return null;
  return (
    <details className="findings-dismissed" data-testid="findings-dismissed">
      <summary>已核实（{entries.length}）</summary>
      <ul>
        {entries.map((entry) => (
          <li key={entry.key} className="finding">
            <DismissedBody entry={entry} leads={target(entry.finding.where) !== null} onGo={go} onTakeBack={takeBack} />
          </li>
        ))}
      </ul>
    </details>
  );
}
