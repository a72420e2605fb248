import { ExportOutlined, FolderOpenOutlined } from '@ant-design/icons';
import { Button, Checkbox, Input, Space } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import type { ExportKind, Output } from '../../shared/api/contract.ts';
import { NianbaoError } from '../../shared/api/errors.ts';
import { call } from '../api/call.ts';
import type { Draft } from '../draft/draft.ts';
import { useDraft, useDraftState } from '../draft/draft-context.tsx';
import { FailureNotice } from '../parts/failure-notice.tsx';
import { Field } from '../parts/field.tsx';
import { useLongWork } from '../parts/use-long-work.ts';
import { useTask } from '../parts/use-task.ts';
import { WorkNotice } from '../parts/work-notice.tsx';
import { ExportHistory } from './export-history.tsx';
import { ExportResult } from './export-result.tsx';

/** Waits until everything typed is stored; throws the reason where it cannot be, because the files are made from the store. */
async function stored(draft: Draft): Promise<void> {
  if (await draft.flush()) return;
  const { save } = draft.get();
  if (save.kind === 'failed') throw new NianbaoError(save.failure.code, save.failure.detail);
}

/** Writes the report's files and says exactly where they are. */
export function ExportFiles() {
  const draft = useDraft();
  const hasTables = useDraftState((state) => state.form.tables.length > 0);
  const [info, setInfo] = useState<Output<'app.info'> | null>(null);
  const [folder, setFolder] = useState('');
  const [only, setOnly] = useState<ExportKind[]>(hasTables ? ['docx', 'xlsx'] : ['docx']);
  const [written, setWritten] = useState<Output<'report.export'> | null>(null);
  const [earlier, setEarlier] = useState<Output<'report.exports'>>([]);
  const { failure: loadFailure, run: load } = useTask();
  const { busy, failure, run } = useTask();
  const { progress, begin, cancel } = useLongWork();

  const refresh = useCallback(
    () =>
      load(async () => {
        const app = await call('app.info', {});
        setInfo(app);
        setFolder((typed) => typed || app.exportFolder);
        setEarlier(await call('report.exports', { id: draft.id }));
      }),
    [draft, load],
  );
  useEffect(() => {
    void refresh();
  }, [refresh]);

  const write = (): void =>
    void run(async () => {
      setWritten(null);
      await stored(draft);
      try {
        setWritten(await begin((work) => call('report.export', { id: draft.id, folder: folder.trim(), only, work })));
      } finally {
        // Of two files one may have been written.
        setEarlier(await call('report.exports', { id: draft.id }));
      }
    });
  const pick = (): void =>
    void run(async () => {
      const picked = await call('shell.pickFolder', {});
      if (picked.folder !== null) setFolder(picked.folder);
    });
  const openFolder = (): void => void run(() => call('shell.openFolder', { folder: written?.folder ?? folder.trim() }));

  const shown = failure ?? loadFailure;
  return (
    <section className="panel" aria-label="导出文件">
      <div className="panel-head">
        <h2>导出</h2>
      </div>
      <div className="export-form">
        <Checkbox.Group<ExportKind>
          value={only}
          onChange={setOnly}
          options={[
            { value: 'docx', label: '年度报告全文（Word，.docx）' },
            ...(hasTables ? [{ value: 'xlsx' as const, label: '统计表（Excel，.xlsx）' }] : []),
            { value: 'html', label: '网页（上传门户用，.html）' },
            { value: 'package', label: '报送包（U盘拷到别的电脑接着编，.nianbao）' },
          ]}
        />
        <Field label="放到哪个文件夹">
          {(control) => (
            <Space.Compact block>
              <Input
                {...control}
                value={folder}
                spellCheck={false}
                maxLength={1000}
                onChange={(event) => setFolder(event.target.value)}
                data-testid="export-folder"
              />
              {info?.canPickFolder ? (
                <Button onClick={pick} data-testid="pick-folder">
                  选择文件夹
                </Button>
              ) : null}
            </Space.Compact>
          )}
        </Field>
        <Button
          type="primary"
          size="large"
          icon={<ExportOutlined />}
          loading={busy}
          disabled={only.length === 0 || folder.trim() === ''}
          onClick={write}
          data-testid="export"
        >
          导出文件
        </Button>
      </div>
      <WorkNotice progress={progress} onCancel={cancel} />
      {shown ? <FailureNotice failure={shown} /> : null}
      {written ? (
        <ExportResult
          written={written}
          action={
            <Button icon={<FolderOpenOutlined />} onClick={openFolder} data-testid="open-folder">
              打开文件夹
            </Button>
          }
        />
      ) : null}
      <ExportHistory earlier={earlier} />
    </section>
  );
}
