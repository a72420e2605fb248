import type { Step } from './steps.ts';

type Props = { step: Step; current: boolean; onGo: (place: string) => void };

const progressWords = { empty: '还没有写', begun: '已动笔' };

const intoView = (link: HTMLElement | null): void => link?.scrollIntoView({ block: 'nearest' });

/** One line of the contents: number, title, and a mark whether anything is there yet. */
export function StepLink({ step, current, onGo }: Props) {
  return (
    <li>
      <button
        type="button"
        className={`plain-button step-link step-link-${step.kind}`}
        ref={current ? intoView : undefined}
        aria-current={current ? 'step' : undefined}
        onClick={() => onGo(step.place)}
        data-testid={`step-${step.place}`}
      >
        <span className="step-number">{step.number}</span>
        <span className="step-title">{step.title}</span>
        {step.note ? <span className="step-note">{step.note}</span> : null}
        {step.progress && step.kind === 'section' ? (
          <span
            className={`step-progress step-${step.progress}`}
            role="img"
            aria-label={progressWords[step.progress]}
          />
        ) : null}
      </button>
    </li>
  );
}
