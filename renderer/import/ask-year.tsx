import { Input } from 'antd';
import { useState } from 'react';
import { sentence } from '../../shared/api/errors.ts';
import { readYear } from '../library/year.ts';
import { Field } from '../parts/field.tsx';
import { FormDialog } from '../parts/form-dialog.tsx';

type Props = { fileName: string; onYear: (year: number) => void; onCancel: () => void };

/** Asks for the year where neither the file's text nor its name tells it. */
export function AskYear({ fileName, onYear, onCancel }: Props) {
  const [text, setText] = useState('');
  const { year, error } = readYear(text);
  const go = (): void => {
    if (year !== null) onYear(year);
  };
  return (
    <FormDialog title="这是哪一年的年报？" okText="继续导入" testId="ask-year-ok" onOk={go} onCancel={onCancel}>
      <p className="quiet">
        {fileName}：{sentence({ code: 'no-year', detail: {} })}
      </p>
      <Field label="年度" error={text.length >= 4 ? error : null}>
        {(control) => (
          <Input
            {...control}
            value={text}
            inputMode="numeric"
            suffix="年"
            maxLength={20}
            onChange={(event) => setText(event.target.value)}
            data-testid="ask-year"
          />
        )}
      </Field>
    </FormDialog>
  );
}
