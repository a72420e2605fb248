import { severities } from '../../shared/checks/severities.ts';
import {
  createContext,
  useCallback,
  useContext,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import type { Severity, Where } from '../../shared/checks/finding.ts';
import { useDraftState } from '../draft/draft-context.tsx';
import { useSections } from '../draft/sections.ts';
import { useFindings } from './findings-context.tsx';
import {
  filtered,
  keepingEntries,
  listingOf,
  startOf,
  stepFrom,
  type Current,
  type Entry,
  type Group,
  type Listing,
} from './listing.ts';
import type { Target } from './target.ts';
import { targetAt } from './where.ts';

/** What is going on with the findings of the opened report: what there is, what of it is shown, at which one is. */
export type FindingDesk = {
  /** null until the checks have run for the first time. */
  listing: Listing | null;
  /** What is open and as grave as is wanted. */
  groups: readonly Group[];
  current: string | null;
  wanted: ReadonlySet<Severity>;
  want: (severity: Severity) => void;
  /** Goes to where a finding stands, or to where the other side of it does. */
  go: (entry: Entry, other?: boolean) => void;
  /** Goes to the next or the one before; answers with it, null where there is none. */
  step: (distance: 1 | -1) => Entry | null;
  /** Where a place of a finding is, if it is still there. */
  target: (where: Where) => Target | null;
};

const DeskContext = createContext<FindingDesk | null>(null);

type Props = { here: string; onGo: (target: Target) => void; children: ReactNode };

/** Keeps one list of the findings for all who show them. `here` is the place on the screen, `onGo` leads to another one. */
export function FindingDeskProvider({ here, onGo, children }: Props) {
  const findings = useFindings();
  const sections = useSections();
  const form = useDraftState((state) => state.form);
  const [keep] = useState(keepingEntries);
  const entries = useMemo(() => findings && keep(findings), [findings, keep]);
  const listing = useMemo(() => entries && listingOf(entries, sections, form), [entries, sections, form]);
  const [wanted, setWanted] = useState<ReadonlySet<Severity>>(new Set(severities));
  const [current, setCurrent] = useState<Current | null>(null);
  const groups = useMemo(() => (listing ? filtered(listing.groups, wanted) : []), [listing, wanted]);

  const target = useCallback((where: Where) => targetAt(where, { sections }), [sections]);
  const want = useCallback((severity: Severity): void => {
    setWanted((before) => {
      const next = new Set(before);
      if (!next.delete(severity)) next.add(severity);
      // Nothing at all is nothing to look at: the last one that goes brings the others.
      return next.size > 0 ? next : new Set(severities.filter((one) => one !== severity));
    });
  }, []);

  const leading = useMemo(
    () =>
      groups
        .map((group) => ({ ...group, entries: group.entries.filter(({ finding }) => target(finding.where) !== null) }))
        .filter(({ entries }) => entries.length > 0),
    [groups, target],
  );
  const places = listing?.places;
  // The same functions from one run to the next: hundreds of findings are not drawn again for them.
  const latest = useRef({ places, leading, current, here, target, onGo });
  useLayoutEffect(() => {
    latest.current = { places, leading, current, here, target, onGo };
  });
  const go = useCallback((entry: Entry, other = false): void => {
    const now = latest.current;
    const to = now.target(other && entry.finding.other ? entry.finding.other : entry.finding.where);
    setCurrent({ key: entry.key, at: entriesOf(now.leading).indexOf(entry) });
    if (to) now.onGo(to);
  }, []);
  const step = useCallback((distance: 1 | -1): Entry | null => {
    const now = latest.current;
    const list = entriesOf(now.leading);
    const last = now.current;
    const part = now.leading.find(({ entries }) => entries.some(({ key }) => key === last?.key));
    // One who has gone to another part of the report begins there; a figure stands in the table as well as in its section.
    const stayed = last !== null && (!part || now.here === part.place || now.here === 'table' || now.here === 'export');
    const next = stepFrom(list, stayed ? last : startOf(now.places ?? [], now.leading, now.here), distance);
    const entry = list.find(({ key }) => key === next?.key) ?? null;
    const to = entry && now.target(entry.finding.where);
    if (!to) return null;
    setCurrent(next);
    now.onGo(to);
    return entry;
  }, []);

  const desk = useMemo(
    (): FindingDesk => ({ listing, groups, current: current?.key ?? null, wanted, want, target, go, step }),
    [listing, groups, current, wanted, want, target, go, step],
  );
  return <DeskContext value={desk}>{children}</DeskContext>;
}

const entriesOf = (groups: readonly Group[]): Entry[] => groups.flatMap(({ entries }) => entries);

/** The findings of the opened report. Throws outside the wizard. */
export function useFindingDesk(): FindingDesk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('useFindingDesk outside FindingDeskProvider');
  return desk;
}
