import { memo } from 'react';
import type { Form } from '../../shared/forms/form.ts';
import type { PartKey } from '../../shared/recognise/parts.ts';
import type { Report } from '../../shared/report/report.ts';
import { Paper } from '../preview/paper.tsx';
import '../preview/preview.css';
import { usePaneKeys } from './use-pane-keys.ts';

type Props = { report: Report; form: Form; onPart: (part: PartKey) => void };

/** The report as it will be taken over, as on paper; its parts can be chosen to see where they came from. */
export const DraftPane = memo(function DraftPane({ report, form, onPart }: Props) {
  const keys = usePaneKeys('[data-part]', (element) => onPart(element.dataset['part'] ?? ''));
  return (
    <div
      className="draft-pane scroller"
      tabIndex={0}
      role="document"
      aria-label="认出的年报"
      {...keys}
      data-testid="recognised"
    >
      <div className="paper">
        <Paper report={report} form={form} />
      </div>
    </div>
  );
});
