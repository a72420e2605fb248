import { useEffect, useMemo, useRef, useState } from 'react';
import type { Recognised } from '../../shared/api/recognised.ts';
import type { Form } from '../../shared/forms/form.ts';
import { doubtsOf } from '../../shared/recognise/doubts.ts';
import { keyOf, piecesOfRepair } from '../../shared/recognise/parts.ts';
import { reviewed, type Decision } from '../../shared/recognise/review.ts';
import { agencySchema } from '../../shared/report/agency.ts';
import { titleFor } from '../../shared/report/derive.ts';
import { figureValue, type Report } from '../../shared/report/report.ts';
import { readYear } from '../library/year.ts';
import { Doubts } from './doubts.tsx';
import { DraftPane } from './draft-pane.tsx';
import { RecognisedFacts } from './recognised-facts.tsx';
import { Repairs } from './repairs.tsx';
import { SourcePane } from './source-pane.tsx';
import { UnplacedPieces } from './unplaced-pieces.tsx';
import { useLinks } from './use-links.ts';

type Props = {
  recognised: Recognised;
  report: Report;
  form: Form;
  /** The report as it would be taken over now; null while a fact it needs is missing. */
  onReady: (report: Report | null) => void;
  onForm: (year: number | null, form: string) => void;
};

/** The file on the left, the report made of it in the middle, what is to be looked at on the right; all three lead to each other. */
export function ReportReview({ recognised, report, form, onReady, onForm }: Props) {
  const { repairs, unplaced } = recognised;
  const [decisions, setDecisions] = useState<readonly Decision[]>([]);
  const [agency, setAgency] = useState(report.agency.name);
  const [yearText, setYearText] = useState(String(report.year));
  const frame = useRef<HTMLElement>(null);
  const { links, choosePart, choosePiece, choosePieces } = useLinks(recognised, frame);
  const { year } = readYear(yearText);
  const name = agency.trim();

  const draft = useMemo(
    () => reviewed({ report, unplaced, repairs }, decisions),
    [report, unplaced, repairs, decisions],
  );
  const doubts = useMemo(() => doubtsOf(report, form, repairs), [report, form, repairs]);
  const left = useMemo(() => new Set(unplaced.flatMap(({ from }) => from)), [unplaced]);
  const takenBack = new Set(decisions.flatMap((one) => (one.kind === 'take-back' ? [one.repair] : [])));
  useEffect(
    () => onReady(name === '' || year === null ? null : withFacts(draft, name, year)),
    [draft, name, year, onReady],
  );

  const decide = (decision: Decision): void => setDecisions((before) => [...before, decision]);
  const drop = (is: (one: Decision) => boolean): void => setDecisions((before) => before.filter((one) => !is(one)));
  const toggle = (repair: number): void => {
    if (!takenBack.has(repair)) decide({ kind: 'take-back', repair });
    else drop((one) => one.kind === 'take-back' && one.repair === repair);
  };

  return (
    <main className="review-panes" ref={frame}>
      <section className="review-pane" aria-labelledby="review-source">
        <h2 id="review-source">原文件</h2>
        <SourcePane pieces={recognised.pieces} unplaced={left} onPiece={choosePiece} />
      </section>
      <section className="review-pane" aria-labelledby="review-draft">
        <h2 id="review-draft">
          认出的年报<span className="quiet small">　{summaryOf(report, form)}</span>
        </h2>
        <DraftPane report={draft} form={form} onPart={(part) => choosePart(part, 'draft')} />
      </section>
      <div className="review-list scroller" tabIndex={-1}>
        <RecognisedFacts
          form={report.form}
          agency={agency}
          yearText={yearText}
          onAgency={setAgency}
          onYear={setYearText}
          onForm={(key) => onForm(year, key)}
        />
        <Doubts
          doubts={doubts}
          report={draft}
          onPart={choosePart}
          onSlot={(section, slot) => decide({ kind: 'slot', section, slot })}
        />
        <UnplacedPieces
          pieces={unplaced}
          report={draft}
          decisions={decisions}
          onPart={choosePart}
          onDecide={decide}
          onTakeBack={(decision) => drop((one) => one === decision)}
        />
        <Repairs
          repairs={repairs}
          takenBack={takenBack}
          onShow={(repair) => {
            const part = repair.about ? keyOf(repair.about) : null;
            choosePieces(piecesOfRepair(repair, links), part === null ? [] : [part]);
          }}
          onToggle={toggle}
        />
      </div>
    </main>
  );
}

/** How much was recognised: so many sections, so many of the form's figures. */
function summaryOf(report: Report, form: Form): string {
  const all = form.indicators.length;
  const filled = form.indicators.filter(({ id }) => figureValue(report, id) !== null).length;
  return `${report.sections.length}个章节${all === 0 ? '' : `，${all}项统计数认出${filled}项`}`;
}

/** The report with the facts the clerk corrected; a title made from the wrong ones is made again. */
function withFacts(report: Report, name: string, year: number): Report {
  return {
    ...report,
    agency: agencySchema.parse({ ...report.agency, name }),
    year,
    titleLines: titleFor(report, name, year),
  };
}
