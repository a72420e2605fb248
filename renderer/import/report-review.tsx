import { useEffect, useMemo, useRef, useState } from 'react';
import type { Recognised } from '../../shared/api/recognised.ts';
import type { Form } from '../../shared/forms/form.ts';
import { doubtsOf } from '../../shared/recognise/doubts.ts';
import { isNotRead } from '../../shared/recognise/not-read.ts';
import { keyOf, piecesOfRepair } from '../../shared/recognise/parts.ts';
import { accepted, reviewed, type Decision } from '../../shared/recognise/review.ts';
import { agencySchema } from '../../shared/report/agency.ts';
import { titleFor } from '../../shared/report/derive.ts';
import { figureValue, type Report } from '../../shared/report/report.ts';
import { readYear } from '../library/year.ts';
import { ChosenPart } from './chosen-part.tsx';
import { Doubts } from './doubts.tsx';
import { DraftPane } from './draft-pane.tsx';
import { OwnChanges } from './own-changes.tsx';
import { PackageSource } from './package-source.tsx';
import type { Again } from './reading.ts';
import { RecognisedFacts } from './recognised-facts.tsx';
import { Repairs } from './repairs.tsx';
import { SourcePane } from './source-pane.tsx';
import { UnplacedPieces } from './unplaced-pieces.tsx';
import { useDoubtMarks } from './use-doubt-marks.ts';
import { useLinks } from './use-links.ts';

type Props = {
  fileName: string;
  recognised: Recognised;
  report: Report;
  form: Form;
  joinLines: boolean;
  decisions: readonly Decision[];
  onDecisions: (change: (before: readonly Decision[]) => readonly Decision[]) => void;
  /** The report as it would be taken over now; null while a fact it needs is missing. */
  onReady: (report: Report | null) => void;
  onAgain: (again: Again) => void;
};

/** What a decision is about: deciding on it again replaces what was decided before. */
function subjectOf(one: Decision): string {
  switch (one.kind) {
    case 'take-back':
      return `repair ${one.repair}`;
    case 'place':
    case 'leave-out':
      return `piece ${one.piece}`;
    case 'slot':
      return `slot ${one.section}`;
    case 'move':
      return `block ${one.section} ${one.block}`;
    case 'clear':
      return `figure ${one.indicator}`;
    case 'seen':
      return `doubt ${one.doubt}`;
  }
}

/** The file on the left, the report made of it in the middle, what is to be looked at on the right; all three lead to each other. */
export function ReportReview(props: Props) {
  const { fileName, recognised, report, form, joinLines, decisions, onDecisions, onReady, onAgain } = props;
  const { repairs, unplaced, packed } = recognised;
  const [agency, setAgency] = useState(report.agency.name);
  const [yearText, setYearText] = useState(String(report.year));
  const frame = useRef<HTMLElement>(null);
  const { links, chosen, choosePart, choosePiece, choosePieces } = useLinks(recognised, frame);
  const { year } = readYear(yearText);
  const name = agency.trim();

  const from = useMemo(() => ({ report, unplaced, repairs }), [report, unplaced, repairs]);
  const draft = useMemo(() => reviewed(from, decisions), [from, decisions]);
  // What a package says of its own report somebody has looked through before.
  const doubts = useMemo(
    () => (packed ? [] : doubtsOf(report, form, repairs, fileName)),
    [packed, report, form, repairs, fileName],
  );
  const left = useMemo(() => new Set(unplaced.flatMap(({ from: pieces }) => pieces)), [unplaced]);
  const removed = useMemo(
    () => new Set(repairs.flatMap(({ after, about, from: at = [] }) => (after === '' && !about ? at : []))),
    [repairs],
  );
  const seen = new Set(decisions.flatMap((one) => (one.kind === 'seen' ? [one.doubt] : [])));
  const open = doubts.filter(({ why }) => !seen.has(why));
  useDoubtMarks(frame, open, draft);
  useEffect(
    () => onReady(name === '' || year === null ? null : withFacts(accepted(draft, decisions), name, year)),
    [draft, decisions, name, year, onReady],
  );

  const decide = (decision: Decision): void =>
    onDecisions((before) => [...before.filter((one) => subjectOf(one) !== subjectOf(decision)), decision]);
  const undo = (decision: Decision): void =>
    onDecisions((before) => before.filter((one) => subjectOf(one) !== subjectOf(decision)));

  return (
    <main className="review-panes" ref={frame}>
      <section className="review-pane" aria-labelledby="review-source">
        <h2 id="review-source">{packed ? '报送包' : '原文件'}</h2>
        {packed ? (
          <PackageSource report={report} packed={packed} />
        ) : (
          <SourcePane pieces={recognised.pieces} unplaced={left} removed={removed} onPiece={choosePiece} />
        )}
      </section>
      <section className="review-pane" aria-labelledby="review-draft">
        <h2 id="review-draft">
          {packed ? '包里的年报' : '认出的年报'}
          <span className="quiet small">　{summaryOf(report, form)}</span>
        </h2>
        <DraftPane report={draft} form={form} onPart={(part) => choosePart(part, 'draft')} />
        <ChosenPart
          chosen={chosen}
          links={links}
          from={from}
          draft={draft}
          form={form}
          decisions={decisions}
          onDecide={decide}
          onUndo={undo}
        />
      </section>
      <div className="review-list scroller" tabIndex={-1}>
        <RecognisedFacts
          form={report.form}
          agency={agency}
          yearText={yearText}
          onAgency={setAgency}
          onYear={setYearText}
          onForm={(key) => onAgain({ year, form: key, joinLines })}
        />
        <Doubts doubts={doubts} seen={seen} report={draft} onPart={choosePart} onDecide={decide} onUndo={undo} />
        <UnplacedPieces
          from={from}
          report={draft}
          decisions={decisions}
          onPart={choosePart}
          onDecide={decide}
          onUndo={undo}
          packed={packed !== undefined}
        />
        <OwnChanges from={from} decisions={decisions} onPart={choosePart} onUndo={undo} />
        <Repairs
          repairs={repairs}
          shown={(repair) => !isNotRead(repair)}
          decisions={decisions}
          joinLines={joinLines}
          placeOf={(repair) => piecesOfRepair(repair, links)}
          onShow={(repair) => {
            const part = repair.about ? keyOf(repair.about) : null;
            choosePieces(piecesOfRepair(repair, links), part === null ? [] : [part]);
          }}
          onDecide={decide}
          onUndo={undo}
          onJoinLines={(join) => onAgain({ year, form: report.form, joinLines: join })}
        />
      </div>
    </main>
  );
}

/** How much was recognised: so many sections, so many of the form's figures. */
function summaryOf(report: Report, form: Form): string {
  const all = form.indicators.length;
  const filled = form.indicators.filter(({ id }) => figureValue(report, id) !== null).length;
  return `${report.sections.length}个章节${all === 0 ? '，没有统计表' : `，统计表${all}格，${filled}格有数`}`;
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
