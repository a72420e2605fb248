import { App, Button } from 'antd';
import { useState } from 'react';
import type { Opened } from '../../shared/api/contract.ts';
import type { Recognised } from '../../shared/api/recognised.ts';
import { carriedDecisions } from '../../shared/recognise/carried-decisions.ts';
import { formats } from '../../shared/recognise/manuscript.ts';
import type { Decision, Reviewable } from '../../shared/recognise/review.ts';
import type { Report } from '../../shared/report/report.ts';
import { call } from '../api/call.ts';
import { HelpButton } from '../help/help-button.tsx';
import { FailureNotice } from '../parts/failure-notice.tsx';
import { useLongWork } from '../parts/use-long-work.ts';
import { useTask } from '../parts/use-task.ts';
import { WorkNotice } from '../parts/work-notice.tsx';
import { PictureSourceContext } from '../preview/picture-source.ts';
import './import.css';
import { NotAReport } from './not-a-report.tsx';
import type { Again, Reading } from './reading.ts';
import { ReportReview } from './report-review.tsx';
import './review.css';
import { useOneFile } from './use-one-file.ts';
import { usePictures } from './use-pictures.ts';

type Props = {
  reading: Reading;
  onReading: (reading: Reading) => void;
  onAccepted: (opened: Opened) => void;
  onCancel: () => void;
  onKept: () => void;
};

const reviewableOf = ({ report, unplaced, repairs }: Recognised): Reviewable | null =>
  report === null ? null : { report, unplaced, repairs };

/** Shows what was made of an old file beside the file itself; nothing is stored before the clerk accepts. */
export function ImportReview({ reading, onReading, onAccepted, onCancel, onKept }: Props) {
  const { file, recognised } = reading;
  const [ready, setReady] = useState<Report | null>(null);
  const [decisions, setDecisions] = useState<readonly Decision[]>([]);
  const [joinLines, setJoinLines] = useState(true);
  const { busy, failure, run } = useTask();
  const { progress, begin, cancel } = useLongWork();
  const { modal } = App.useApp();
  const pictures = usePictures(file, recognised);
  useOneFile();

  const accept = (report: Report): void =>
    void run(() => call('import.accept', { report, file })).then((opened) => opened && onAccepted(opened));
  const keep = (): void => {
    void run(() => call('sources.keep', { name: file.name, text: recognised.text })).then((kept) => kept && onKept());
  };
  // Figures belong to a form's indicators and sections are cut from whole lines: another form or other lines mean reading the file again.
  const readAgain = (wanted: Again): void => {
    void run(() => begin((work) => call('import.read', { file, ...wanted, work }))).then((again) => {
      if (!again) return;
      const [before, after] = [reviewableOf(recognised), reviewableOf(again)];
      if (before && after) setDecisions((all) => carriedDecisions(before, after, all));
      setJoinLines(wanted.joinLines);
      onReading({ file, recognised: again });
    });
  };
  const leave = (): void => {
    if (decisions.length === 0) {
      onCancel();
      return;
    }
    modal.confirm({
      title: '不导入这个文件了？',
      content: `核对时做的${decisions.length}处处理不会保存，文件本身不受影响。`,
      okText: '不导入了',
      okButtonProps: { 'data-testid': 'leave-review' },
      cancelText: '接着核对',
      focusable: { autoFocusButton: 'cancel' },
      onOk: onCancel,
    });
  };

  return (
    <div className="review">
      <header className="review-head">
        <h1>导入旧文件</h1>
        <span className="quiet" title={file.name}>
          {file.name}（{formats[recognised.format]}）
        </span>
        <Button onClick={leave} data-testid="cancel-import">
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
        <PictureSourceContext value={pictures}>
          <ReportReview
            fileName={file.name}
            recognised={recognised}
            report={recognised.report}
            form={recognised.form}
            joinLines={joinLines}
            decisions={decisions}
            onDecisions={setDecisions}
            onReady={setReady}
            onAgain={readAgain}
          />
        </PictureSourceContext>
      ) : (
        <main className="review-body scroller">
          <NotAReport recognised={recognised} />
        </main>
      )}
    </div>
  );
}
