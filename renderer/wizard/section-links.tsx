import { useState, type DragEvent, type KeyboardEvent, type ReactNode } from 'react';
import { sectionOfPlace } from '../../shared/api/place.ts';
import { useDraft } from '../draft/draft-context.tsx';
import { useReadOnly } from '../draft/use-read-only.ts';
import type { Target } from '../findings/target.ts';
import { useAfterPaint } from '../parts/use-after-paint.ts';
import { SectionMenu } from './section-menu.tsx';
import { StepLink } from './step-link.tsx';
import type { Step } from './steps.ts';

type Props = { steps: Step[]; here: string; onGo: (target: Target) => void };

const mime = 'application/x-nianbao-section';

/**
 * The sections in their order; one is dragged to another place, or moved with Alt+Shift and the arrow keys. Those of a final
 * report stay where they are.
 */
export function SectionLinks({ steps, here, onGo }: Props) {
  const draft = useDraft();
  const readOnly = useReadOnly();
  const painted = useAfterPaint();
  const [dragged, setDragged] = useState<string | null>(null);
  /** Before which line the dragged one would come; as many as there are lines: behind the last. */
  const [gap, setGap] = useState<number | null>(null);
  const stop = (): void => {
    setDragged(null);
    setGap(null);
  };

  const move = (id: string, to: number): void => draft.change({ kind: 'moveSection', section: id, to });

  /** Only that of the current section is seen before one points at it; the others are made once the screen is there. */
  const menuOf = (step: Step, id: string): ReactNode => {
    if (readOnly) return null;
    if (!painted && step.place !== here) return <span className="step-menu-room" />;
    return <SectionMenu id={id} title={step.title} onGo={onGo} />;
  };
  const over = (event: DragEvent, index: number): void => {
    if (dragged === null || !event.dataTransfer.types.includes(mime)) return;
    event.preventDefault();
    const box = event.currentTarget.getBoundingClientRect();
    setGap(event.clientY < box.top + box.height / 2 ? index : index + 1);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    const from = steps.findIndex(({ section }) => section === dragged);
    if (dragged !== null && gap !== null && from >= 0) {
      // Among the others the place is one less if the section came from before it.
      const to = gap > from ? gap - 1 : gap;
      if (to !== from) move(dragged, to);
    }
    stop();
  };
  const key = (event: KeyboardEvent, step: Step, index: number): void => {
    if (readOnly) return;
    const distance = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const to = index + (distance ?? 0);
    if (!distance || !event.altKey || !event.shiftKey || step.section === null || to < 0 || to >= steps.length) return;
    event.preventDefault();
    move(step.section, to);
  };

  return (
    <ul onDrop={drop}>
      {steps.map((step, index) => {
        const id = sectionOfPlace(step.place) ?? '';
        return (
          <li
            key={step.place}
            className={gapClass(gap, index, steps.length)}
            onDragOver={(event) => over(event, index)}
            onKeyDown={(event) => key(event, step, index)}
          >
            <StepLink
              step={step}
              current={step.place === here}
              onGo={(place) => onGo({ place })}
              menu={menuOf(step, id)}
              drag={
                readOnly
                  ? undefined
                  : {
                      onDragStart: (event) => {
                        event.dataTransfer.setData(mime, id);
                        event.dataTransfer.effectAllowed = 'move';
                        setDragged(id);
                      },
                      onDragEnd: stop,
                    }
              }
            />
          </li>
        );
      })}
    </ul>
  );
}

function gapClass(gap: number | null, index: number, count: number): string | undefined {
  if (gap === index) return 'drop-before';
  return gap === count && index === count - 1 ? 'drop-after' : undefined;
}
