import { Input } from 'antd';
import { useState } from 'react';
import type { Office } from '../../shared/checks/office.ts';
import { Field } from '../parts/field.tsx';
import { correctionsText, readCorrections, readWords, wordsText, type Read } from './word-lines.ts';

type Props = { office: Office; onChange: (next: Partial<Office>) => void };

type List = {
  label: string;
  hint: string;
  testId: string;
  text: (office: Office) => string;
  read: (text: string) => Taken;
};

/** What lines change in the office's settings, and one sentence where something of them was not taken. */
type Taken = { next: Partial<Office>; said: string | null };

const taking =
  <T,>(read: (text: string) => Read<T>, next: (entries: T[]) => Partial<Office>) =>
  (text: string): Taken => {
    const { entries, said } = read(text);
    return { next: next(entries), said };
  };

const lists: readonly List[] = [
  {
    label: '正确的词',
    hint: '检查不再说它们是错字，如本地的地名、机构简称',
    testId: 'own-words',
    text: (office) => wordsText(office.words),
    read: taking(readWords, (words) => ({ words })),
  },
  {
    label: '易错词 → 正确写法',
    hint: '如：政务公开办 → 政务公开科',
    testId: 'own-corrections',
    text: (office) => correctionsText(office.corrections),
    read: taking(readCorrections, (corrections) => ({ corrections })),
  },
  {
    label: '外地地名',
    hint: '抄用别处材料时容易留下的地名，报告里出现就提醒',
    testId: 'own-elsewhere',
    text: (office) => wordsText(office.elsewhere),
    read: taking(readWords, (elsewhere) => ({ elsewhere })),
  },
];

/** The office's own words, an entry a line: what is right, what it keeps getting wrong, what is not of this place. */
export function OwnWords({ office, onChange }: Props) {
  return (
    <section className="settings-part" aria-label="本单位用语">
      <h2>本单位用语</h2>
      <p className="quiet small">一行一个，可以从表格里整列粘贴。改了随时保存，打开的报告马上按新的用语检查。</p>
      <div className="own-words">
        {lists.map((list) => (
          <Lines key={list.testId} list={list} office={office} onChange={onChange} />
        ))}
      </div>
    </section>
  );
}

/** Keeps what was typed as it was typed, also what of it cannot be taken. */
function Lines({ list: { label, hint, testId, text, read }, office, onChange }: Props & { list: List }) {
  const [typed, setTyped] = useState(() => text(office));
  return (
    <Field label={label} hint={hint} error={read(typed).said} wide>
      {({ status, ...control }) => (
        <Input.TextArea
          {...control}
          status={status === 'error' ? 'warning' : undefined}
          value={typed}
          rows={3}
          className="grows own-words-text"
          spellCheck={false}
          onChange={(event) => {
            setTyped(event.target.value);
            onChange(read(event.target.value).next);
          }}
          data-testid={testId}
        />
      )}
    </Field>
  );
}
