import type { ReactNode } from 'react';

/** The title of a step with one sentence of what it is for. */
export function StepHeading({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="step-heading">
      <h1>{title}</h1>
      {children ? <p className="quiet">{children}</p> : null}
    </div>
  );
}
