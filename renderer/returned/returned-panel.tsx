import { DiffOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { FileReturned } from '../../shared/api/returned.ts';
import { call } from '../api/call.ts';
import { readChosenFile, type ChosenFile } from '../api/chosen-file.ts';
import { useDraft, useDraftState } from '../draft/draft-context.tsx';
import { FailureNotice } from '../parts/failure-notice.tsx';
import { FileButton } from '../parts/file-button.tsx';
import { useLongWork } from '../parts/use-long-work.ts';
import { useTask } from '../parts/use-task.ts';
import { WorkNotice } from '../parts/work-notice.tsx';
import { ReturnedDialog } from './returned-dialog.tsx';

type Opened = { file: ChosenFile; returned: FileReturned };

/** Takes a file that was changed outside: the DOCX a superior edited, the workbook filled in Excel. */
export function ReturnedPanel() {
  const draft = useDraft();
  const isFinal = useDraftState((state) => state.status === 'final');
  const [opened, setOpened] = useState<Opened | null>(null);
  const { busy, failure, run } = useTask();
  const { progress, begin, cancel } = useLongWork();
  const read = (chosen: File): void =>
    void run(async () => {
      await draft.flush();
      const file = await readChosenFile(chosen);
      setOpened({ file, returned: await begin((work) => call('returned.read', { id: draft.id, file, work })) });
    });
  return (
    <section className="panel" aria-label="收回改过的文件">
      <div className="panel-head">
        <h2>收回改过的文件</h2>
      </div>
      <p className="quiet">
        上级在Word、WPS里改过的报告，或在Excel里填好的统计表，可以选进来与草稿逐句、逐格对比，采用哪些由您决定。
      </p>
      {progress ? <WorkNotice progress={progress} onCancel={cancel} /> : null}
      {failure ? <FailureNotice failure={failure} /> : null}
      <FileButton label="选择改过的文件" testId="returned-file" onFile={read}>
        {(choose) => (
          <Button
            icon={<DiffOutlined />}
            onClick={choose}
            loading={busy}
            disabled={isFinal}
            title={isFinal ? '已定稿的报告不能修改，请先改回起草中' : undefined}
            data-testid="choose-returned"
          >
            选择文件并对比…
          </Button>
        )}
      </FileButton>
      {opened ? <ReturnedDialog {...opened} onClose={() => setOpened(null)} /> : null}
    </section>
  );
}
