import { useEffect, type RefObject } from 'react';
import type { Doubt } from '../../shared/recognise/doubts.ts';
import type { Report } from '../../shared/report/report.ts';

const mark = 'data-doubt';

/** Marks the parts of the report that are still in doubt, in both panes' frame; `draft` is what is drawn there. */
export function useDoubtMarks(frame: RefObject<HTMLElement | null>, open: readonly Doubt[], draft: Report): void {
  const keys = open.flatMap(({ at }) => at ?? []).join(' ');
  useEffect(() => {
    const wanted = new Set(keys.split(' '));
    const parts = [...(frame.current?.querySelectorAll<HTMLElement>('[data-part]') ?? [])];
    const marked = parts.filter(({ dataset }) => wanted.has(dataset['part'] ?? ''));
    for (const element of marked) element.setAttribute(mark, '');
    return () => {
      for (const element of marked) element.removeAttribute(mark);
    };
  }, [frame, keys, draft]);
}
