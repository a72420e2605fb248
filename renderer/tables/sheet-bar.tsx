import type { Form, Indicator } from '../../shared/forms/form.ts';
import { indicatorsOf } from '../../shared/forms/identity.ts';
import type { Violation } from '../../shared/forms/violations.ts';
import { indicatorWords } from '../../shared/forms/words.ts';
import { useDraftState } from '../draft/draft-context.tsx';
import { cellHints, cellRemark } from './cell-remark.ts';

type Props = { form: Form; indicator: Indicator | null; violations: Violation[] };

/**
 * The line under a sheet that says in which cell one is, and what there is to say of it: its cells are too narrow for
 * words. The same is in the cells' own names and descriptions, so that it is not read out a second time.
 */
export function SheetBar({ form, indicator, violations }: Props) {
  return (
    <div className="sheet-bar" aria-hidden data-testid="sheet-bar">
      {indicator ? <Here form={form} indicator={indicator} violations={violations} /> : null}
    </div>
  );
}

function Here({ form, indicator, violations }: Props & { indicator: Indicator }) {
  const figure = useDraftState((state) => state.report.figures[indicator.id]);
  const remark = cellRemark(indicator, figure?.unread ?? null, figure?.value ?? null);
  const [gravest] = violations.filter(({ identity }) => indicatorsOf(identity).includes(indicator.id));
  const wrong = remark?.text ?? gravest?.words;
  return (
    <p>
      <strong>{indicatorWords(indicator)}</strong>
      <span className="quiet">{indicator.unit}</span>
      {wrong === undefined ? (
        <span className="quiet">{cellHints(form, indicator).join('；')}</span>
      ) : (
        <span
          key={wrong}
          className={`bar-wrong violation-${remark?.bad ? 'error' : (gravest?.identity.severity ?? 'warning')}`}
        >
          {wrong}
        </span>
      )}
    </p>
  );
}
