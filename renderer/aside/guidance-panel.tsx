import { guidanceFor } from '../../shared/forms/guidance.ts';
import { slots } from '../../shared/report/slots.ts';
import { useDraftState } from '../draft/draft-context.tsx';
import type { SectionFacts } from '../draft/sections.ts';

/** What the regulation and the form ask of the section one is in. */
export function GuidancePanel({ section }: { section: SectionFacts }) {
  const form = useDraftState((state) => state.form);
  const guidance = guidanceFor(form, section.slot);
  const notes = form.indicators.filter(({ slot, note }) => slot === section.slot && note !== undefined);
  if (guidance === null) {
    return <p className="quiet">“{slots[section.slot]}”这一栏目没有统一的要求，按本单位的需要写。</p>;
  }
  return (
    <>
      <section className="aside-part" aria-label="这一章写什么">
        <h3>这一章写什么</h3>
        <ul className="guidance-list" data-testid="guidance">
          {guidance.asks.map((ask) => (
            <li key={ask}>{ask}</li>
          ))}
        </ul>
        <p className="quiet small">依据：{guidance.source}</p>
      </section>
      {notes.length === 0 ? null : (
        <section className="aside-part" aria-label="统计口径">
          <h3>统计口径</h3>
          <dl className="guidance-notes">
            {[...new Map(notes.map((one) => [`${one.label}${one.note ?? ''}`, one])).values()].map(
              ({ id, label, note }) => (
                <div key={id}>
                  <dt>{label}</dt>
                  <dd>{note}</dd>
                </div>
              ),
            )}
          </dl>
        </section>
      )}
    </>
  );
}
