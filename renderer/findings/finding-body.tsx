import { memo, useState } from 'react';
import type { Finding, Where } from '../../shared/checks/finding.ts';
import { sectionOfPlace } from '../../shared/api/place.ts';
import { indicatorWords } from '../../shared/forms/words.ts';
import { placeName } from '../../shared/report/place-name.ts';
import { useDraftState } from '../draft/draft-context.tsx';
import { useSection } from '../draft/sections.ts';
import { useReadOnly } from '../draft/use-read-only.ts';
import { dayOf } from '../parts/moments.ts';
import { DismissForm } from './dismiss-form.tsx';
import { focusNear } from './focus-near.ts';
import type { Entry } from './listing.ts';
import { RepairButton } from './repair-button.tsx';
import { SeveritySign } from './severity-sign.tsx';
import type { Target } from './target.ts';

type Props = {
  entry: Entry;
  /** Whether the place and the other one are there to go to. */
  leads: boolean;
  otherLeads: boolean;
  onGo: (entry: Entry, other?: boolean) => void;
};

/** What stands at a place: its words, or of a figure the value. */
const standing = ({ quote = '', indicator }: Where, value: string | null): string | null =>
  indicator !== undefined || quote.trim() === '' ? value : quote.trim();

/** One finding: what is wrong and why, both places and what stands there, and what can be done about it. */
export const FindingBody = memo(function FindingBody({ entry, leads, otherLeads, onGo }: Props) {
  const { finding } = entry;
  const { message, explain, severity, repair, other, left, right, dismissal } = finding;
  const readOnly = useReadOnly();
  const [asking, setAsking] = useState(false);
  const [thoughtBetter, setThoughtBetter] = useState(false);
  return (
    <>
      <p className="finding-message">
        <SeveritySign severity={severity} />
        {leads ? (
          <button type="button" className="plain-button finding-go" onClick={() => onGo(entry)} data-testid="finding">
            {message}
          </button>
        ) : (
          <span>{message}</span>
        )}
      </p>
      {explain && explain !== message ? <p className="quiet small finding-explain">{explain}</p> : null}
      {other && otherLeads ? (
        <p className="small finding-sides">
          <Side
            name="这里"
            where={finding.where}
            value={standing(finding.where, left)}
            onGo={leads ? () => onGo(entry) : null}
          />
          <Side name="另一处" where={other} value={standing(other, right)} onGo={() => onGo(entry, true)} />
        </p>
      ) : null}
      {dismissal && !dismissal.stands ? (
        <p className="small finding-earlier" data-testid="finding-earlier">
          原核实说明：{dismissal.reason}（{dayOf(dismissal.at)}）——内容已变，请重新核实。
        </p>
      ) : null}
      {asking && !readOnly ? (
        <DismissForm
          finding={finding}
          onClose={() => {
            setAsking(false);
            setThoughtBetter(true);
          }}
        />
      ) : readOnly ? null : (
        <div className="finding-acts">
          {repair ? <RepairButton repair={repair} /> : null}
          <button
            type="button"
            className="plain-button finding-link"
            // One who thinks better of it is where the form was opened.
            autoFocus={thoughtBetter}
            onClick={() => setAsking(true)}
            data-testid="finding-dismiss"
          >
            核实无误…
          </button>
        </div>
      )}
    </>
  );
});

/** A value is a number or a few words; of a whole sentence its beginning tells which is meant. */
const longestValue = 24;

const shortened = (value: string): string =>
  value.length > longestValue ? `${value.slice(0, longestValue)}……` : value;

/** One side of a contradiction: where it stands, and what it says there. */
function Side({
  name,
  where,
  value,
  onGo,
}: {
  name: string;
  where: Where;
  value: string | null;
  onGo: (() => void) | null;
}) {
  const place = usePlaceWords(where);
  const words = (
    <>
      {name}
      {place === '' ? '' : `（${place}）`}
      {value === null ? '' : '：'}
      {value === null ? null : <strong title={value}>{shortened(value)}</strong>}
    </>
  );
  return onGo ? (
    <button type="button" className="plain-button finding-link" onClick={onGo} data-testid="finding-side">
      {words}
    </button>
  ) : (
    <span>{words}</span>
  );
}

/** A place in the clerk's words: the figure, or the step or section. */
function usePlaceWords({ place, indicator }: Pick<Target, 'indicator'> & { place?: string }): string {
  const section = useSection(place === undefined ? null : sectionOfPlace(place));
  const form = useDraftState((state) => state.form);
  if (indicator !== undefined) {
    const found = form.indicators.find(({ id }) => id === indicator);
    return found ? `统计表“${indicatorWords(found)}”` : '统计表';
  }
  return place === undefined ? '' : placeName(place, section?.heading ?? null);
}

/** A finding that is set aside: why, since when, and the way back. */
export function DismissedBody({
  entry,
  leads,
  onGo,
  onTakeBack,
}: Omit<Props, 'otherLeads'> & { onTakeBack: (finding: Finding) => void }) {
  const { finding } = entry;
  const readOnly = useReadOnly();
  const { message, dismissal } = finding;
  return (
    <>
      <p className="finding-message">
        {leads ? (
          <button type="button" className="plain-button finding-go" onClick={() => onGo(entry)}>
            {message}
          </button>
        ) : (
          message
        )}
      </p>
      {dismissal ? (
        <p className="small finding-reason">
          核实说明：{dismissal.reason}（{dayOf(dismissal.at)}）
        </p>
      ) : null}
      {readOnly ? null : (
        <div className="finding-acts">
          <button
            type="button"
            className="plain-button finding-link"
            onClick={({ currentTarget }) => {
              focusNear(currentTarget);
              onTakeBack(finding);
            }}
            data-testid="take-back-dismissal"
          >
            撤回核实
          </button>
        </div>
      )}
    </>
  );
}
