import type { Finding } from '../../shared/checks/finding.ts';
import { BubbleFindings } from './finding-bubble.tsx';
import { useFindingDesk } from './finding-desk.tsx';
import { FindingSign } from './finding-sign.tsx';
import { isPlainToSee } from './where.ts';

type Props = {
  place: string;
  /** Which findings of the place it stands for. */
  of: (finding: Finding) => boolean;
  name: string;
};

/** A sign beside what cannot be marked in its own words: a heading, a field, a step. Nothing where nothing is to be said. */
export function PlaceSign({ place, of, name }: Props) {
  const { listing } = useFindingDesk();
  const found = (listing?.groups ?? [])
    .flatMap(({ entries }) => entries)
    .filter(({ finding }) => finding.where.place === place && !isPlainToSee(finding) && of(finding));
  const [first] = found;
  if (!first) return null;
  return (
    <FindingSign
      severity={first.finding.severity}
      label={`${name}的疑点：${found.map(({ finding }) => finding.message).join('；')}`}
      className="place-sign"
      testId="place-sign"
      placement="bottomLeft"
      onTheWay
      words={found.length > 1 ? String(found.length) : undefined}
    >
      <BubbleFindings entries={found} place={place} inFields />
    </FindingSign>
  );
}
