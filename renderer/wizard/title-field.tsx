import { Input } from 'antd';
import type { Finding } from '../../shared/checks/finding.ts';
import { longestLine } from '../../shared/report/limits.ts';
import { useTyped } from '../draft/use-typed.ts';
import { PlaceSign } from '../findings/place-sign.tsx';
import { Field } from '../parts/field.tsx';

/** What these rules say of the facts is about the title. */
const ofTitle: ReadonlySet<string> = new Set(['title', 'dates']);

/** Whether a finding of the facts is about the title. */
export const isInTitle = ({ rule, where }: Finding): boolean => where.range !== undefined || ofTitle.has(rule);

type Props = { lines: string[]; suggestion: string; onCommit: (lines: string[]) => void };

const mostLines = 3;

/** The title as it will be printed, a line a line; empty means the usual title. */
export function TitleField({ lines, suggestion, onCommit }: Props) {
  const typed = useTyped(lines.join('\n'), (text) => {
    const typedLines = text
      .split('\n')
      .map((line) => line.trim().slice(0, longestLine))
      .filter((line) => line !== '');
    // A fourth line would be lost; its words go on in the third.
    const kept = typedLines.slice(0, mostLines - 1);
    const rest = typedLines
      .slice(mostLines - 1)
      .join('')
      .slice(0, longestLine);
    const result = rest === '' ? kept : [...kept, rest];
    onCommit(result.length === 0 ? [suggestion] : result);
  });
  return (
    <Field
      label="报告标题"
      sign={<PlaceSign place="facts" of={isInTitle} name="报告标题" />}
      wide
      hint="标题太长可以按回车分行，最多三行；清空则用通常的标题"
    >
      {(control) => (
        <Input.TextArea
          {...control}
          {...typed}
          rows={1}
          className="grows"
          spellCheck={false}
          data-testid="title-lines"
        />
      )}
    </Field>
  );
}
