import type { ReactNode } from 'react';
import type { Finding } from '../../shared/checks/finding.ts';
import { PlaceSign } from '../findings/place-sign.tsx';

type Props = {
  title: string;
  /** The step's place, where findings about all of it show; `of` are those that show nowhere else. */
  place?: string;
  of?: (finding: Finding) => boolean;
  children?: ReactNode;
};

const all = (): boolean => true;

/** The title of a step with one sentence of what it is for. */
export function StepHeading({ title, place, of = all, children }: Props) {
  return (
    <div className="step-heading">
      <div className="step-heading-line">
        <h1>{title}</h1>
        {place === undefined ? null : <PlaceSign place={place} of={of} name={title} />}
      </div>
      {children ? <p className="quiet">{children}</p> : null}
    </div>
  );
}
