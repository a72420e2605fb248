import { Input } from 'antd';
import { useState } from 'react';
import { Field } from '../parts/field.tsx';
import { FormDialog } from '../parts/form-dialog.tsx';
import type { Bin } from './bin.ts';

/** What must be typed: nobody types it by accident. */
const words = '彻底删除';

/** Titles named one by one; of more only the number is said. */
const named = 6;

type Props = { bin: Bin; onEmpty: () => Promise<unknown>; onClose: () => void };

/** Asks, with numbers and titles, whether what is in the bin shall be deleted for ever. */
export function EmptyBin({ bin, onEmpty, onClose }: Props) {
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const titles = [...bin.reports.map(({ title }) => `《${title}》`), ...bin.sources.map(({ name }) => `素材“${name}”`)];
  const what = [
    bin.reports.length > 0 ? `${bin.reports.length}份年报` : '',
    bin.sources.length > 0 ? `${bin.sources.length}份素材` : '',
  ].filter(Boolean);
  const empty = (): void => {
    setBusy(true);
    void onEmpty().finally(() => setBusy(false));
  };
  return (
    <FormDialog
      title="清空回收站"
      okText="彻底删除"
      busy={busy}
      disabled={typed.trim() !== words}
      testId="confirm-empty"
      onOk={empty}
      onCancel={onClose}
    >
      <p>
        将彻底删除{what.join('和')}，连同它们的历史版本和导入时的原文件，<strong>不能再恢复</strong>
        。已经导出的文件不受影响。
      </p>
      <ul className="carry-note small">
        {titles.slice(0, named).map((title, at) => (
          <li key={at}>{title}</li>
        ))}
        {titles.length > named ? <li>……等共{titles.length}份</li> : null}
      </ul>
      <Field label={`确认请输入“${words}”`} wide>
        {(control) => (
          <Input
            {...control}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            autoComplete="off"
            data-testid="empty-words"
          />
        )}
      </Field>
    </FormDialog>
  );
}
