import { CheckOutlined } from '@ant-design/icons';
import type { DragEventHandler, ReactNode } from 'react';
import type { Step } from './steps.ts';

type Props = {
  step: Step;
  current: boolean;
  onGo: (place: string) => void;
  /** What can be done to the section, beside its line. */
  menu?: ReactNode;
  drag?: { onDragStart: DragEventHandler; onDragEnd: DragEventHandler };
};

const progressWords = { empty: '还没有写', begun: '已动笔', done: '已写好' };

/** In the frame that draws the line: asked for any earlier it would make the browser lay out the whole page twice. */
function intoView(link: HTMLElement | null): void {
  if (link) requestAnimationFrame(() => link.scrollIntoView({ block: 'nearest' }));
}

/** One line of the contents: number, title, how far it is and how much is to be looked at. */
export function StepLink({ step, current, onGo, menu, drag }: Props) {
  const { findings, progress } = step;
  return (
    <div className={current ? 'step-line step-line-current' : 'step-line'} draggable={drag !== undefined} {...drag}>
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
        {findings ? (
          <span
            className={`step-findings step-findings-${findings.gravest}`}
            role="img"
            aria-label={`${findings.count}处疑点`}
            title={`${findings.count}处疑点`}
          >
            {findings.count}
          </span>
        ) : null}
        {progress && step.kind === 'section' ? (
          <span
            className={`step-progress step-${progress}`}
            role="img"
            aria-label={progressWords[progress]}
            title={progressWords[progress]}
          >
            {progress === 'done' ? <CheckOutlined aria-hidden /> : null}
          </span>
        ) : null}
      </button>
      {menu}
    </div>
  );
}
