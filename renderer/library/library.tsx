import { Button, Tabs } from 'antd';
import { FileAddOutlined, ImportOutlined, ReadOutlined } from '@ant-design/icons';
import { useCallback, useEffect, useState } from 'react';
import type { Opened, Output, Summary } from '../../shared/api/contract.ts';
import type { Failure } from '../../shared/api/errors.ts';
import { call } from '../api/call.ts';
import { HelpButton } from '../help/help-button.tsx';
import { AskYear } from '../import/ask-year.tsx';
import { DropTarget } from '../import/drop-target.tsx';
import { ImportReview } from '../import/import-review.tsx';
import { useImport } from '../import/use-import.ts';
import { FileButton } from '../parts/file-button.tsx';
import { FailureNotice } from '../parts/failure-notice.tsx';
import { Seal } from '../parts/seal.tsx';
import { useTask } from '../parts/use-task.ts';
import { SettingsButton } from '../settings/settings-button.tsx';
import { EmptyLibrary } from './empty-library.tsx';
import './library.css';
import { NewReport } from './new-report.tsx';
import { ReportList } from './report-list.tsx';
import { SourceList } from './source-list.tsx';

type Props = { failure: Failure | null; onOpened: (opened: Opened) => void };
type Sources = Output<'sources.list'>;

/** The first screen: every report by year, and the three ways to begin one. */
export function Library({ failure, onOpened }: Props) {
  const [reports, setReports] = useState<Summary[] | null>(null);
  const [sources, setSources] = useState<Sources>([]);
  const [creating, setCreating] = useState(false);
  const [tab, setTab] = useState('reports');
  const { busy, failure: taskFailure, run, fail, forget } = useTask();
  const { failure: listFailure, run: list } = useTask();
  const importing = useImport(run);

  const refresh = useCallback(
    () =>
      list(async () => {
        const [known, texts] = await Promise.all([call('library.list', {}), call('sources.list', {})]);
        setReports(known);
        setSources(texts);
      }),
    [list],
  );
  useEffect(() => {
    void refresh();
  }, [refresh]);

  const open = (task: () => Promise<Opened>) => run(task).then((opened) => opened && onOpened(opened));
  const sample = (): void => void open(() => call('library.sample', {}));

  if (importing.state.kind === 'review') {
    return (
      <ImportReview
        reading={importing.state.reading}
        onReading={importing.review}
        onAccepted={onOpened}
        onCancel={() => {
          importing.end();
          void refresh();
        }}
        onKept={() => {
          importing.end();
          setTab('sources');
          void refresh();
        }}
      />
    );
  }

  const shownFailure = taskFailure ?? listFailure ?? failure;
  return (
    <DropTarget onFile={importing.take} onFailure={fail}>
      <div className="library">
        <header className="library-head">
          <Seal large />
          <div className="library-name">
            <h1>公开年报</h1>
            <p className="quiet">政府信息公开工作年度报告编制</p>
          </div>
          <div className="library-actions">
            <Button
              type="primary"
              size="large"
              icon={<FileAddOutlined />}
              onClick={() => setCreating(true)}
              data-testid="new-report"
            >
              新建年报
            </Button>
            <FileButton label="选择要导入的旧文件" testId="import-file" onFile={importing.take}>
              {(choose) => (
                <Button
                  size="large"
                  icon={<ImportOutlined />}
                  loading={busy}
                  onClick={choose}
                  data-testid="import-button"
                >
                  导入旧文件
                </Button>
              )}
            </FileButton>
            <Button size="large" type="text" icon={<ReadOutlined />} onClick={sample} data-testid="sample">
              打开示例报告
            </Button>
            <SettingsButton />
            <HelpButton />
          </div>
        </header>
        <main className="library-body scroller">
          {shownFailure ? <FailureNotice failure={shownFailure} onClose={taskFailure ? forget : undefined} /> : null}
          {reports === null ? null : reports.length === 0 && sources.length === 0 ? (
            <EmptyLibrary onSample={sample} onNew={() => setCreating(true)} />
          ) : (
            <Tabs
              activeKey={tab}
              onChange={setTab}
              items={[
                {
                  key: 'reports',
                  label: `年度报告（${reports.length}）`,
                  children: (
                    <ReportList
                      reports={reports}
                      onOpen={(id) => void open(() => call('report.open', { id }))}
                      onRemove={(id) => run(() => call('library.remove', { id })).then(() => refresh())}
                    />
                  ),
                },
                {
                  key: 'sources',
                  label: `素材（${sources.length}）`,
                  children: <SourceList sources={sources} onFailure={fail} />,
                },
              ]}
            />
          )}
        </main>
        {importing.state.kind === 'year' ? (
          <AskYear
            fileName={importing.state.file.name}
            onYear={(year) => importing.state.kind === 'year' && importing.withYear(importing.state.file, year)}
            onCancel={importing.end}
          />
        ) : null}
        {creating ? <NewReport reports={reports ?? []} onClose={() => setCreating(false)} onOpened={onOpened} /> : null}
      </div>
    </DropTarget>
  );
}
