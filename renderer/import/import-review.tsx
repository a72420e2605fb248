import { Button } from 'antd';
import { useState } from 'react';
import type { Opened } from '../../shared/api/contract.ts';
import { agencySchema } from '../../shared/report/agency.ts';
import { defaultTitle } from '../../shared/report/derive.ts';
import type { Report } from '../../shared/report/report.ts';
import { call } from '../api/call.ts';
import { HelpButton } from '../help/help-button.tsx';
import { readYear } from '../library/year.ts';
import { FailureNotice } from '../parts/failure-notice.tsx';
import { useLongWork } from '../parts/use-long-work.ts';
import { useTask } from '../parts/use-task.ts';
import { WorkNotice } from '../parts/work-notice.tsx';
import './import.css';
import { NotAReport } from './not-a-report.tsx';
import type { Reading } from './reading.ts';
import { RecognisedFacts } from './recognised-facts.tsx';
import { RecognisedParts } from './recognised-parts.tsx';
import { Repairs } from './repairs.tsx';
import { UnplacedPieces } from './unplaced-pieces.tsx';

type Props = {
  reading: Reading;
  onReading: (reading: Reading) => void;
  onAccepted: (opened: Opened) => void;
  onCancel: () => void;
  onKept: () => void;
};

/** Shows everything that was made of an old file, and what was not; nothing is stored before the clerk accepts. */
export function ImportReview({ reading, onReading, onAccepted, onCancel, onKept }: Props) {
  const { file, recognised } = reading;
  const { report } = recognised;
  const [agency, setAgency] = useState(report?.agency.name ?? '');
  const [yearText, setYearText] = useState(report ? String(report.year) : '');
  const { busy, failure, run } = useTask();
  const { progress, begin, cancel } = useLongWork();
  const { year } = readYear(yearText);
  const ready = report !== null && agency.trim() !== '' && year !== null;

  const accept = (): void => {
    if (report === null || year === null) return;
    const accepted = withFacts(report, agency.trim(), year);
    void run(() => call('import.accept', { report: accepted, file })).then((opened) => opened && onAccepted(opened));
  };
  const keep = (): void => {
    void run(() => call('sources.keep', { name: file.name, text: recognised.text })).then((kept) => kept && onKept());
  };
  // Figures belong to a form's indicators, so another form means reading the file again.
  const readAs = (form: string): void => {
    void run(() => begin((work) => call('import.read', { file, year, form, work }))).then(
      (again) => again && onReading({ file, recognised: again }),
    );
  };

  return (
    <div className="review">
      <header className="review-head">
        <h1>导入旧文件</h1>
        <span className="quiet">{file.name}</span>
        <Button onClick={onCancel} data-testid="cancel-import">
          取消
        </Button>
        {report ? (
          <Button type="primary" disabled={!ready} loading={busy} onClick={accept} data-testid="accept-import">
            导入为年报
          </Button>
        ) : (
          <Button type="primary" loading={busy} onClick={keep} data-testid="keep-source">
            存为素材
          </Button>
        )}
        <HelpButton />
      </header>
      <main className="review-body scroller">
        {progress ? (
          <div className="field-wide">
            <WorkNotice progress={progress} onCancel={cancel} />
          </div>
        ) : null}
        {failure ? (
          <div className="field-wide">
            <FailureNotice failure={failure} />
          </div>
        ) : null}
        {report ? (
          <>
            <div>
              <RecognisedFacts
                form={report.form}
                agency={agency}
                yearText={yearText}
                onAgency={setAgency}
                onYear={setYearText}
                onForm={readAs}
              />
              <RecognisedParts report={report} form={recognised.form} />
            </div>
            <div>
              <UnplacedPieces pieces={recognised.unplaced} />
              <Repairs repairs={recognised.repairs} />
            </div>
          </>
        ) : (
          <NotAReport recognised={recognised} />
        )}
      </main>
    </div>
  );
}

/** The report with the facts the clerk corrected; a title made from the wrong ones is made again. */
function withFacts(report: Report, name: string, year: number): Report {
  const wasDefault = report.titleLines.join('') === defaultTitle(report.agency.name, report.year);
  return {
    ...report,
    agency: agencySchema.parse({ ...report.agency, name }),
    year,
    titleLines: wasDefault ? [defaultTitle(name, year)] : report.titleLines,
  };
}
