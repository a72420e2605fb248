import { useEffect, useMemo } from 'react';
import { selectInFields } from '../findings/select-in-fields.ts';
import { ExportStep } from './export-step.tsx';
import { FactsStep } from './facts-step.tsx';
import { PrefaceStep } from './preface-step.tsx';
import { SectionStep } from './section-step.tsx';
import { SignOffStep } from './sign-off-step.tsx';
import type { Step } from './steps.ts';
import { TableStep } from './table-step.tsx';
import type { Target } from '../findings/target.ts';
import { UnplacedStep } from './unplaced-step.tsx';

type Props = { step: Step; target: Target; onGo: (target: Target) => void };

/** The screen of a step. */
export function StepScreen({ step, target, onGo }: Props) {
  const { quote, context, range } = target;
  // Another object only where one has been sent here again, so that the same place can be found twice.
  const find = useMemo(
    () => (quote === undefined || target.place !== step.place ? null : { quote, context, range }),
    [target, quote, context, range, step.place],
  );
  useEffect(() => {
    // Words of a section's prose are found by its editor.
    const inFields = find !== null && (step.kind !== 'section' || (find.range !== undefined && find.range.line < 0));
    const main = document.querySelector('main.step');
    if (inFields && main) selectInFields(main, find.quote);
  }, [find, step.kind]);
  switch (step.kind) {
    case 'facts':
      return <FactsStep />;
    case 'preface':
      return <PrefaceStep />;
    case 'section':
      return <SectionStep id={step.section ?? ''} find={find} onGo={onGo} />;
    case 'table':
      return <TableStep focus={target.indicator ?? null} />;
    case 'signOff':
      return <SignOffStep />;
    case 'unplaced':
      return <UnplacedStep />;
    case 'export':
      return <ExportStep />;
  }
}
