import { Input } from 'antd';
import { longestLine } from '../../shared/report/limits.ts';
import { useTyped } from '../draft/use-typed.ts';
import { Field } from './field.tsx';

type Props = {
  label: string;
  value: string;
  onCommit: (text: string) => void;
  hint?: string;
  error?: string | null;
  placeholder?: string;
  maxLength?: number;
  wide?: boolean;
  testId?: string;
};

/** One line of text of the report. */
export function TextField({ label, value, onCommit, maxLength = longestLine, placeholder, testId, ...field }: Props) {
  const typed = useTyped(value, onCommit);
  return (
    <Field label={label} {...field}>
      {(control) => (
        <Input
          {...control}
          {...typed}
          maxLength={maxLength}
          placeholder={placeholder}
          autoComplete="off"
          spellCheck={false}
          data-testid={testId}
        />
      )}
    </Field>
  );
}
