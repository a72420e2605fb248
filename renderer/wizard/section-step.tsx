import { useCallback, useMemo } from 'react';
import type { Form } from '../../shared/forms/form.ts';
import { indicatorWords } from '../../shared/forms/words.ts';
import type { Draft } from '../draft/draft.ts';
import { useDraft } from '../draft/draft-context.tsx';
import { useSection } from '../draft/sections.ts';
import type { FigureSource } from '../prose/figure-node.ts';
import { CarriedBar } from '../prose/carried-bar.tsx';
import { ProseEditor } from '../prose/prose-editor.tsx';
import type { ProseSource } from '../prose/prose-source.ts';
import { MarkedFindings } from '../findings/marked-findings.tsx';
import { focusFigure } from '../tables/focus-figure.ts';
import type { Quote } from '../prose/select-quote.ts';
import { SectionHeading } from './section-heading.tsx';
import { SectionTables } from './section-tables.tsx';
import { SlotFigures } from './slot-figures.tsx';
import type { Target } from '../findings/target.ts';
import './section-step.css';

type Props = { id: string; find: Quote | null; onGo: (target: Target) => void };

/**
 * One section: its heading, its prose, beside it the figures of its slot that are printed elsewhere, and under it the tables
 * that are printed in it.
 */
export function SectionStep({ id, find, onGo }: Props) {
  const draft = useDraft();
  const section = useSection(id);
  const prose = useMemo(() => proseSource(draft, id), [draft, id]);
  const figures = useMemo(() => figureSource(draft), [draft]);
  const onGoToFigure = useCallback(
    (indicator: string) => {
      if (!focusFigure(indicator)) onGo({ place: 'table', indicator });
    },
    [onGo],
  );
  if (!section) return null;
  const { heading, numbered, done = false } = section;
  return (
    <div className="section-step">
      <SectionHeading {...{ id, heading, numbered, done, onGo }} />
      <div className="section-columns">
        <ProseEditor
          label={`${section.heading}的正文`}
          slot={section.slot}
          prose={prose}
          figures={figures}
          find={find}
          onGoToFigure={onGoToFigure}
          above={(editor) => (
            <>
              <CarriedBar editor={editor} section={section} />
              <MarkedFindings editor={editor} section={id} figures={figures} />
            </>
          )}
          onChange={(typed, step) => {
            const change = { kind: 'prose', section: id, prose: typed } as const;
            if (step) draft.changeAll([change]);
            else draft.change(change);
          }}
        />
        <SlotFigures slot={section.slot} />
      </div>
      <SectionTables slot={section.slot} />
    </div>
  );
}

function proseSource(draft: Draft, id: string): ProseSource {
  const get: ProseSource['get'] = () => draft.get().report.sections.find((section) => section.id === id)?.prose ?? null;
  return {
    get,
    subscribe: (listener) => {
      let before = get();
      return draft.subscribe(() => {
        const now = get();
        if (now === before) return;
        before = now;
        listener();
      });
    },
  };
}

/** Its listeners hear of figures only: there are hundreds in a long section, and every key changes the report. */
function figureSource(draft: Draft): FigureSource {
  const labels = new WeakMap<Form, Map<string, string>>();
  const labelsOf = (form: Form): Map<string, string> => {
    const known = labels.get(form);
    if (known) return known;
    const made = new Map(form.indicators.map((one) => [one.id, `${indicatorWords(one)}（${one.unit}）`]));
    labels.set(form, made);
    return made;
  };
  return {
    value: (indicator) => draft.get().report.figures[indicator]?.value ?? null,
    label: (indicator) => labelsOf(draft.get().form).get(indicator) ?? indicator,
    subscribe: (listener) => {
      let { report, form } = draft.get();
      return draft.subscribe(() => {
        const before = { figures: report.figures, form };
        ({ report, form } = draft.get());
        if (report.figures !== before.figures || form !== before.form) listener();
      });
    },
  };
}
