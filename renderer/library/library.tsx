import { Button, Tabs } from 'antd';
import { FileAddOutlined, FolderOpenOutlined, ImportOutlined, ReadOutlined } from '@ant-design/icons';
import { useCallback, useEffect, useState } from 'react';
import type { Opened, Output, Summary } from '../../shared/api/contract.ts';
import type { Failure } from '../../shared/api/errors.ts';
import { call } from '../api/call.ts';
import { HelpButton } from '../help/help-button.tsx';
import { AskYear } from '../import/ask-year.tsx';
import { DropTarget } from '../import/drop-target.tsx';
import { ImportReview } from '../import/import-review.tsx';
import { chosenFiles, onlyFile, type Chosen } from '../import/many/chosen.ts';
import { useMany, type Many } from '../import/many/many.ts';
import { ManyBar } from '../import/many/many-bar.tsx';
import { ManyImport } from '../import/many/many-import.tsx';
import { useImport } from '../import/use-import.ts';
import { FilesButton } from '../parts/files-button.tsx';
import { FailureNotice } from '../parts/failure-notice.tsx';
import { Seal } from '../parts/seal.tsx';
import { useTask } from '../parts/use-task.ts';
import { WorkNotice } from '../parts/work-notice.tsx';
import type { Target } from '../findings/target.ts';
import { DeadlinesPanel } from '../settings/deadlines-panel.tsx';
import { FormsPanel } from '../settings/forms-panel.tsx';
import { OfficePanel } from '../settings/office-panel.tsx';
import { SettingsButton } from '../settings/settings-button.tsx';
import { ViewPanel } from '../settings/view-panel.tsx';
import { BinList } from './bin-list.tsx';
import type { Bin } from './bin.ts';
import { EmptyLibrary } from './empty-library.tsx';
import './library.css';
import { NewReport } from './new-report.tsx';
import { ReportList } from './report-list.tsx';
import { SearchBox } from './search-box.tsx';
import { SearchResults } from './search-results.tsx';
import { SourceList } from './source-list.tsx';
import { UndoBar } from './undo-bar.tsx';
import { noSearch, useSearch, type Wanted } from './use-search.ts';

type Props = { failure: Failure | null; many: Many; onOpened: (opened: Opened, target?: Target) => void };
type Sources = Output<'sources.list'>;
/** What was put into the bin last, and what the clerk calls it. */
type Removed = { kind: 'report' | 'source'; id: string; name: string };

/** The first screen: every report by year, and the three ways to begin one. */
export function Library({ failure, many, onOpened }: Props) {
  const [reports, setReports] = useState<Summary[] | null>(null);
  const [sources, setSources] = useState<Sources>([]);
  const [bin, setBin] = useState<Bin>({ reports: [], sources: [] });
  const [wanted, setWanted] = useState<Wanted>(noSearch);
  const [shownSource, setShownSource] = useState<{ id: string; paragraph: number | null } | null>(null);
  const [removed, setRemoved] = useState<Removed | null>(null);
  const [creating, setCreating] = useState(false);
  const [tab, setTab] = useState('reports');
  const { busy, failure: taskFailure, run, fail, forget } = useTask();
  const { failure: listFailure, run: list } = useTask();
  const importing = useImport(run);

  const refresh = useCallback(
    () =>
      list(async () => {
        const [known, texts, gone] = await Promise.all([
          call('library.list', {}),
          call('sources.list', {}),
          call('library.bin', {}),
        ]);
        setReports(known);
        setSources(texts);
        setBin(gone);
      }),
    [list],
  );
  const { running, shown } = useMany(many);
  // Once more when an import of many has ended and when one comes back from its table.
  useEffect(() => {
    void refresh();
  }, [refresh, running, shown]);

  const { take } = importing;
  const takeChosen = useCallback(
    (chosen: Chosen): void => {
      const only = onlyFile(chosen);
      if (only !== null) take(only);
      else if (chosen.files.length > 0) many.take(chosen);
      else fail({ code: 'nothing-to-import', detail: { path: '选择的文件夹' } });
    },
    [take, many, fail],
  );
  const takeFiles = (files: File[]): void => void run(async () => takeChosen(chosenFiles(files)));

  const { found, more } = useSearch(wanted, fail);

  const open = useCallback(
    (task: () => Promise<Opened>, target?: Target) => run(task).then((opened) => opened && onOpened(opened, target)),
    [run, onOpened],
  );
  const binned = bin.reports.length + bin.sources.length;
  const remove = useCallback(
    ({ kind, id, name }: Removed): void => {
      const put = () => (kind === 'report' ? call('library.remove', { id }) : call('sources.remove', { id }));
      void run(put).then((done) => {
        if (done) setRemoved({ kind, id, name });
        return refresh();
      });
    },
    [run, refresh],
  );
  // The list is long: it is not drawn again for a task that begins or ends.
  const openStored = useCallback((id: string) => void open(() => call('report.open', { id })), [open]);
  const openCopy = useCallback((id: string) => void open(() => call('library.duplicate', { id })), [open]);
  const removeReport = useCallback(
    ({ id, title }: Summary) => remove({ kind: 'report', id, name: `《${title}》` }),
    [remove],
  );
  const restore = (kind: Removed['kind'], id: string): void => {
    setRemoved(null);
    const take = () => (kind === 'report' ? call('library.restore', { id }) : call('sources.restore', { id }));
    void run(take).then(() => refresh());
  };
  const empty = ({ reports: gone, sources: texts }: Bin) =>
    run(() => call('library.empty', { reports: gone.map(({ id }) => id), sources: texts.map(({ id }) => id) })).then(
      () => refresh(),
    );
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

  if (shown) return <ManyImport many={many} onOpened={onOpened} />;

  const shownFailure = taskFailure ?? listFailure ?? failure;
  return (
    <DropTarget onFiles={takeChosen} onFailure={fail}>
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
            <FilesButton label="选择要导入的旧文件，可以选多个" testId="import-file" onFiles={takeFiles}>
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
            </FilesButton>
            <FilesButton folder label="选择要导入的文件夹" testId="import-folder" onFiles={takeFiles}>
              {(choose) => (
                <Button
                  size="large"
                  icon={<FolderOpenOutlined />}
                  onClick={choose}
                  title="把一个文件夹里的文件全部导入"
                  data-testid="import-folder-button"
                >
                  导入文件夹
                </Button>
              )}
            </FilesButton>
            <Button size="large" type="text" icon={<ReadOutlined />} onClick={sample} data-testid="sample">
              打开示例报告
            </Button>
            <SettingsButton>
              <ViewPanel />
              <FormsPanel />
              <DeadlinesPanel />
              <OfficePanel />
            </SettingsButton>
            <HelpButton />
          </div>
        </header>
        <main className="library-body scroller">
          <WorkNotice progress={importing.progress} onCancel={importing.cancel} />
          <ManyBar many={many} />
          {shownFailure ? <FailureNotice failure={shownFailure} onClose={taskFailure ? forget : undefined} /> : null}
          {reports === null ? null : reports.length + sources.length + binned === 0 ? (
            <EmptyLibrary onSample={sample} onNew={() => setCreating(true)} />
          ) : (
            <>
              <SearchBox
                text={wanted.text}
                onText={(text) => setWanted(text.trim() === '' ? noSearch : { ...wanted, text })}
                onDown={() => document.querySelector<HTMLElement>('.found-passage')?.focus()}
              />
              {wanted.text.trim() === '' ? (
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
                          onOpen={openStored}
                          onDuplicate={openCopy}
                          onRemove={removeReport}
                        />
                      ),
                    },
                    {
                      key: 'sources',
                      label: `素材（${sources.length}）`,
                      children: (
                        <SourceList
                          sources={sources}
                          shown={shownSource}
                          onShow={setShownSource}
                          onRemove={({ id, name }) => remove({ kind: 'source', id, name: `素材“${name}”` })}
                          onRenamed={() => void refresh()}
                        />
                      ),
                    },
                    {
                      key: 'bin',
                      label: `回收站（${binned}）`,
                      children: <BinList bin={bin} onRestore={restore} onEmpty={empty} />,
                    },
                  ]}
                />
              ) : found ? (
                <SearchResults
                  found={found}
                  wanted={wanted}
                  onWanted={setWanted}
                  onOpen={(id, target) => void open(() => call('report.open', { id }), target)}
                  onSource={(id, paragraph) => {
                    setWanted(noSearch);
                    setTab('sources');
                    setShownSource({ id, paragraph });
                  }}
                  onMore={more}
                />
              ) : null}
            </>
          )}
          {removed ? (
            <UndoBar
              text={`已移到回收站：${removed.name}`}
              onUndo={() => restore(removed.kind, removed.id)}
              onClose={() => setRemoved(null)}
            />
          ) : null}
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
