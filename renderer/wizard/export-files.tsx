import { ExportOutlined, FolderOpenOutlined } from '@ant-design/icons';
import { Button, Checkbox, Input, Space } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import type { ExportKind, Output } from '../../shared/api/contract.ts';
import { isSent } from '../../shared/api/sent.ts';
import { NianbaoError } from '../../shared/api/errors.ts';
import { call } from '../api/call.ts';
import { toFailure } from '../api/failure.ts';
import type { Draft } from '../draft/draft.ts';
import { useDraft, useDraftState } from '../draft/draft-context.tsx';
import { useFindingDesk } from '../findings/finding-desk.tsx';
import { FailureNotice } from '../parts/failure-notice.tsx';
import { Field } from '../parts/field.tsx';
import { useOffered } from '../parts/use-offered.ts';
import { useLongWork } from '../parts/use-long-work.ts';
import { useTask } from '../parts/use-task.ts';
import { WorkNotice } from '../parts/work-notice.tsx';
import { ExportDespite } from './export-despite.tsx';
import { openErrors, openWords } from './export-gate.ts';
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
  const hasReasons = useDraftState((state) => state.report.dismissals.length > 0);
  const [info, setInfo] = useState<Output<'app.info'> | null>(null);
  const { value: folder, offer: offerFolder, type: typeFolder, focus: folderFocus } = useOffered();
  const [only, setOnly] = useState<ExportKind[]>(hasTables ? ['docx', 'xlsx'] : ['docx']);
  const [written, setWritten] = useState<Output<'report.export'> | null>(null);
  const [earlier, setEarlier] = useState<Output<'report.exports'>>([]);
  const { failure: loadFailure, run: load } = useTask();
  const { busy, failure, run } = useTask();
  const { progress, begin, cancel } = useLongWork();
  const { listing, go } = useFindingDesk();
  /** How many errors somebody is asked about before the files are made. */
  const [asking, setAsking] = useState<number | null>(null);
  const errors = openErrors(listing);
  const open = openWords(listing);

  const refresh = useCallback(
    () =>
      load(async () => {
        const app = await call('app.info', {});
        setInfo(app);
        offerFolder(app.exportFolder);
        setEarlier(await call('report.exports', { id: draft.id }));
      }),
    [draft, load, offerFolder],
  );
  useEffect(() => {
    void refresh();
  }, [refresh]);

  const write = (despite: string | null): void =>
    void run(async () => {
      setWritten(null);
      await stored(draft);
      try {
        const input = { id: draft.id, folder: folder.trim(), only, despite };
        setWritten(await begin((work) => call('report.export', { ...input, work })));
      } catch (thrown) {
        // The window's own checks run behind what was typed last; those of the services never do.
        const refused = toFailure(thrown);
        if (refused.code !== 'report-has-errors') throw thrown;
        setAsking(Number(refused.detail.count ?? 1));
      } finally {
        // Of two files one may have been written.
        setEarlier(await call('report.exports', { id: draft.id }));
      }
    });
  const begun = (): void => {
    if (errors.length > 0 && isSent(only)) setAsking(errors.length);
    else write(null);
  };
  const pick = (): void =>
    void run(async () => {
      const picked = await call('shell.pickFolder', {});
      if (picked.folder !== null) typeFolder(picked.folder);
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
            { value: 'checks', label: '检查情况（附在送审稿后，.docx）' },
            ...(hasReasons ? [{ value: 'reasons' as const, label: '核实说明（答复审核意见用，.docx）' }] : []),
            { value: 'package', label: '报送包（U盘拷到别的电脑接着编，.nianbao）' },
          ]}
        />
        <Field label="放到哪个文件夹">
          {(control) => (
            <Space.Compact block>
              <Input
                {...control}
                {...folderFocus}
                value={folder}
                spellCheck={false}
                maxLength={1000}
                onChange={(event) => typeFolder(event.target.value)}
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
          onClick={begun}
          data-testid="export"
        >
          导出文件
        </Button>
        {open === null ? null : (
          <p className="quiet small" data-testid="export-open">
            {open}
          </p>
        )}
      </div>
      {asking === null ? null : (
        <ExportDespite
          count={asking}
          messages={errors.map(({ finding }) => finding.message)}
          onClose={() => setAsking(null)}
          onBack={() => {
            setAsking(null);
            const [first] = errors;
            if (first) go(first);
          }}
          onExport={(reason) => {
            setAsking(null);
            write(reason);
          }}
        />
      )}
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
