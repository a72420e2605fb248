import { useId, type ReactNode } from 'react';
import './field.css';

type Props = {
  label: string;
  /** One quiet sentence about what to write, where the label does not say it. */
  hint?: string;
  /** The one sentence of what is wrong; takes the place of the hint. */
  error?: string | null;
  wide?: boolean;
  /** What stands behind the label. */
  sign?: ReactNode;
  children: (control: { id: string; 'aria-describedby'?: string; status?: 'error' }) => ReactNode;
};

/** A label over a control, tied together for keyboard and screen reader. */
export function Field({ label, hint, error, wide = false, sign, children }: Props) {
  const id = useId();
  const note = error ?? hint;
  return (
    <div className={wide ? 'field field-wide' : 'field'}>
      <span className="field-head">
        <label htmlFor={id}>{label}</label>
        {sign}
      </span>
      {children({
        id,
        'aria-describedby': note ? `${id}-note` : undefined,
        status: error ? 'error' : undefined,
      })}
      {note ? (
        <p
          id={`${id}-note`}
          className={error ? 'field-note field-error' : 'field-note'}
          role={error ? 'alert' : undefined}
        >
          {note}
        </p>
      ) : null}
    </div>
  );
}
