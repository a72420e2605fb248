import { Button } from 'antd';
import { useState } from 'react';
import type { Opened } from '../../shared/api/contract.ts';
import { formats } from '../../shared/recognise/manuscript.ts';
import type { Report } from '../../shared/report/report.ts';
import { call } from '../api/call.ts';
import { HelpButton } from '../help/help-button.tsx';
import { FailureNotice } from '../parts/failure-notice.tsx';
import { useLongWork } from '../parts/use-long-work.ts';
import { useTask } from '../parts/use-task.ts';
import { WorkNotice } from '../parts/work-notice.tsx';
import './import.css';
import { NotAReport } from './not-a-report.tsx';
import type { Reading } from './reading.ts';
import { ReportReview } from './report-review.tsx';
import './review.css';

type Props = {
  reading: Reading;
  onReading: (reading: Reading) => void;
  onAccepted: (opened: Opened) => void;
  onCancel: () => void;
  onKept: () => void;
};

/** Shows what was made of an old file beside the file itself; nothing is stored before the clerk accepts. */
export function ImportReview({ reading, onReading, onAccepted, onCancel, onKept }: Props) {
  const { file, recognised } = reading;
  const [ready, setReady] = useState<Report | null>(null);
  const { busy, failure, run } = useTask();
  const { progress, begin, cancel } = useLongWork();

  const accept = (report: Report): void =>
    void run(() => call('import.accept', { report, file })).then((opened) => opened && onAccepted(opened));
  const keep = (): void => {
    void run(() => call('sources.keep', { name: file.name, text: recognised.text })).then((kept) => kept && onKept());
  };
  // Figures belong to a form's indicators, so another form means reading the file again.
  const readAs = (year: number | null, form: string): void => {
    void run(() => begin((work) => call('import.read', { file, year, form, work }))).then(
      (again) => again && onReading({ file, recognised: again }),
    );
  };

  return (
    <div className="review">
      <header className="review-head">
        <h1>导入旧文件</h1>
        <span className="quiet">
          {file.name}（{formats[recognised.format]}）
        </span>
        <Button onClick={onCancel} data-testid="cancel-import">
          取消
        </Button>
        {recognised.report ? (
          <Button
            type="primary"
            disabled={ready === null}
            loading={busy}
            onClick={() => ready && accept(ready)}
            data-testid="accept-import"
          >
            导入为年报
          </Button>
        ) : (
          <Button type="primary" loading={busy} onClick={keep} data-testid="keep-source">
            存为素材
          </Button>
        )}
        <HelpButton />
      </header>
      {progress ? <WorkNotice progress={progress} onCancel={cancel} /> : null}
      {failure ? <FailureNotice failure={failure} /> : null}
      {recognised.report && recognised.form ? (
        <ReportReview
          key={`${recognised.report.form} ${recognised.report.sections[0]?.id ?? ''}`}
          recognised={recognised}
          report={recognised.report}
          form={recognised.form}
          onReady={setReady}
          onForm={readAs}
        />
      ) : (
        <main className="review-body scroller">
          <NotAReport recognised={recognised} />
        </main>
      )}
    </div>
  );
}
