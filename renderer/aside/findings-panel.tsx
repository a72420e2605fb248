import { useDraftState } from '../draft/draft-context.tsx';
import { useSections } from '../draft/sections.ts';
import { FindingItem } from '../findings/finding-item.tsx';
import { useFindings } from '../findings/findings-context.tsx';
import type { Target } from '../findings/target.ts';
import { placesOf } from '../findings/where.ts';
import { shownKeys } from '../keyboard/shortcuts.ts';

type Props = { place: string; onGo: (target: Target) => void };

/** What the checks say of the section one is in, and how much there is elsewhere. */
export function FindingsPanel({ place, onGo }: Props) {
  const findings = useFindings();
  const sections = useSections();
  const form = useDraftState((state) => state.form);
  if (findings === null) return <p className="quiet">正在检查……</p>;
  const here = findings.filter((finding) => placesOf(finding, { sections }, form).includes(place));
  const elsewhere = findings.filter((finding) => !here.includes(finding));
  return (
    <>
      <section className="aside-part" aria-label="这一章的疑点">
        <h3>这一章（{here.length}）</h3>
        {here.length === 0 ? <p className="quiet">没有发现问题。</p> : <List findings={here} onGo={onGo} />}
      </section>
      <section className="aside-part" aria-label="其他地方的疑点">
        <h3>其他地方（{elsewhere.length}）</h3>
        {elsewhere.length === 0 ? null : <List findings={elsewhere} onGo={onGo} />}
      </section>
      <p className="quiet small">
        {shownKeys('nextFinding')} 下一处，{shownKeys('previousFinding')} 上一处。
      </p>
    </>
  );
}

function List({ findings, onGo }: { findings: NonNullable<ReturnType<typeof useFindings>>; onGo: Props['onGo'] }) {
  return (
    <ul>
      {findings.map((finding, index) => (
        <FindingItem key={`${index}${finding.rule}${finding.message}`} finding={finding} onGo={onGo} />
      ))}
    </ul>
  );
}
