import { Button, Popconfirm } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import type { Output } from '../../shared/api/contract.ts';
import { refuseLargeFormFile } from '../../shared/forms/file/size.ts';
import { call } from '../api/call.ts';
import { readChosenFile } from '../api/chosen-file.ts';
import { FailureNotice } from '../parts/failure-notice.tsx';
import { FileButton } from '../parts/file-button.tsx';
import { useTask } from '../parts/use-task.ts';

type Known = Output<'forms.list'>[number];

/** The statistical forms there are; an office's own is loaded from a file. */
export function FormsPanel() {
  const [known, setKnown] = useState<Known[]>([]);
  const [said, setSaid] = useState('');
  const { busy, failure, run, forget } = useTask();

  const refresh = useCallback(() => run(async () => setKnown(await call('forms.list', {}))), [run]);
  useEffect(() => {
    void refresh();
  }, [refresh]);

  const load = (file: File): void =>
    void run(async () => {
      setSaid('');
      const { key } = await call('forms.add', { file: await readChosenFile(file, refuseLargeFormFile) });
      const list = await call('forms.list', {});
      setKnown(list);
      setSaid(`已载入“${list.find((one) => one.key === key)?.form.title ?? key}”，新建年报时可以选用。`);
    });
  const save = (key: string | null): void =>
    void run(async () => {
      const { path } = await call('forms.save', { key });
      setSaid(`已存为 ${path}`);
    });
  const remove = (key: string): void =>
    void run(async () => {
      setSaid('');
      await call('forms.remove', { key });
      setKnown(await call('forms.list', {}));
    });

  return (
    <section className="settings-part" aria-label="统计表式">
      <div className="settings-head">
        <h2>统计表式</h2>
        <Button type="text" onClick={() => save(null)} data-testid="save-example">
          存一个示例
        </Button>
        <FileButton label="选择表式文件" accept=".json" testId="form-file" onFile={load}>
          {(choose) => (
            <Button loading={busy} onClick={choose} data-testid="load-form">
              载入表式文件
            </Button>
          )}
        </FileButton>
      </div>
      <p className="quiet small">
        本省、本市在国家表式上加了行或列的，把国家表式“存为文件”，请懂电脑的同事按使用说明修改后载入。报告始终用它建立时的表式。
      </p>
      {failure ? <FailureNotice failure={failure} onClose={forget} /> : null}
      {said === '' ? null : (
        <p role="status" className="settings-said" data-testid="settings-said">
          {said}
        </p>
      )}
      <ul className="form-list">
        {known.map(({ key, form, national, reports }) => (
          <li key={key}>
            <div className="form-what">
              <strong>{form.title}</strong>
              <span className="quiet small">
                {form.issuedBy}
                {national ? '' : `，编号${form.id}，第${form.version}版`}，{form.indicators.length}项统计数
                {reports > 0 ? `，${reports}份报告在用` : ''}
              </span>
            </div>
            {form.indicators.length > 0 ? (
              <Button
                size="small"
                onClick={() => save(key)}
                aria-label={`把${form.title}存为文件`}
                data-testid={`save-${key}`}
              >
                存为文件
              </Button>
            ) : null}
            {national || reports > 0 ? null : (
              <Popconfirm
                title="移除这个表式？"
                okText="移除"
                cancelText="取消"
                onConfirm={() => remove(key)}
                okButtonProps={{ danger: true }}
              >
                <Button size="small" danger aria-label={`移除${form.title}`}>
                  移除
                </Button>
              </Popconfirm>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
