import { App, Button, Checkbox, Drawer, Input, type InputRef } from 'antd';
import { useMemo, useRef, useState } from 'react';
import { findInReport, replaceInReport, type Occurrence } from '../../shared/report/find.ts';
import { longestLine } from '../../shared/report/limits.ts';
import { useDraft, useDraftState } from '../draft/draft-context.tsx';
import { useReadOnly } from '../draft/use-read-only.ts';
import type { Target } from '../findings/target.ts';
import { call } from '../api/call.ts';
import { FailureNotice } from '../parts/failure-notice.tsx';
import { useTask } from '../parts/use-task.ts';
import { useReturnFocus } from '../parts/use-return-focus.ts';
import './find.css';

type Props = { replacing: boolean; onClose: () => void; onGo: (target: Target) => void };

/** More than anybody looks through; the rest is counted. */
const mostShown = 500;

/** Finds a text in the whole report, shows every place with its sentence, and replaces it where one has left the tick. */
export function FindDialog({ replacing, onClose, onGo }: Props) {
  useReturnFocus();
  const draft = useDraft();
  const { message } = App.useApp();
  const report = useDraftState((state) => state.report);
  const [text, setText] = useState('');
  const [replacement, setReplacement] = useState('');
  const readOnly = useReadOnly();
  const [wantsReplacement, setWantsReplacement] = useState(replacing);
  const withReplacement = wantsReplacement && !readOnly;
  const { busy, failure, run } = useTask();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const input = useRef<InputRef>(null);
  const found = useMemo(() => findInReport(report, { text }), [report, text]);
  const chosen = found.filter(({ key }) => !left.has(key));

  const search = (words: string): void => {
    setText(words);
    setLeft(new Set());
  };
  /** Keeps the report as it is, then replaces; what came to be while it was kept is looked through again. */
  const replace = async (): Promise<void> => {
    const isKept = await run(async () => {
      await draft.flush();
      await call('history.take', { id: draft.id, why: 'replace' });
      return true;
    });
    if (!isKept) return;
    const keys = new Set(chosen.map(({ key }) => key));
    const changes = replaceInReport(draft.get().report, { text }, replacement, keys);
    if (changes.length === 0) return;
    draft.changeAll(changes);
    setLeft(new Set());
    void message.success(`已替换${chosen.length}处，可以用“撤销”一次恢复。`);
  };
  const tick = (key: string, on: boolean): void =>
    setLeft((before) => new Set(on ? [...before].filter((one) => one !== key) : [...before, key]));

  return (
    <Drawer
      open
      onClose={onClose}
      mask={false}
      size={420}
      title={readOnly ? '查找' : '查找和替换'}
      afterOpenChange={(open) => open && input.current?.focus()}
    >
      <div className="find-fields">
        <Input
          ref={input}
          value={text}
          maxLength={longestLine}
          placeholder="要找的文字"
          aria-label="要找的文字"
          onChange={(event) => search(event.target.value)}
          data-testid="find-text"
        />
        {withReplacement ? (
          <Input
            value={replacement}
            maxLength={longestLine}
            placeholder="替换成（空着就是删去）"
            aria-label="替换成"
            onChange={(event) => setReplacement(event.target.value)}
            data-testid="find-replacement"
          />
        ) : readOnly ? null : (
          <Button type="link" size="small" onClick={() => setWantsReplacement(true)}>
            要替换成别的文字
          </Button>
        )}
      </div>
      <p className="find-count" role="status" data-testid="find-count">
        {text === '' ? '在标题、编制说明和各章正文里查找；统计数在表里改。' : `找到${found.length}处`}
      </p>
      {withReplacement && found.length > 0 ? (
        <Button
          type="primary"
          disabled={chosen.length === 0}
          loading={busy}
          onClick={() => void replace()}
          data-testid="find-replace"
        >
          替换选中的{chosen.length}处
        </Button>
      ) : null}
      {failure ? <FailureNotice failure={failure} /> : null}
      <ul className="find-list">
        {found.slice(0, mostShown).map((occurrence) => (
          <li key={occurrence.key}>
            {withReplacement ? (
              <Checkbox
                checked={!left.has(occurrence.key)}
                onChange={(event) => tick(occurrence.key, event.target.checked)}
                aria-label={`替换：${occurrence.before}${occurrence.text}${occurrence.after}`}
              />
            ) : null}
            <button
              type="button"
              className="plain-button find-place"
              onClick={() => onGo(targetOf(occurrence))}
              data-testid="find-place"
            >
              <span className="quiet small">{occurrence.part}</span>
              <Sentence occurrence={occurrence} replacement={withReplacement ? replacement : null} />
            </button>
          </li>
        ))}
      </ul>
      {found.length > mostShown ? <p className="quiet">还有{found.length - mostShown}处没有列出。</p> : null}
    </Drawer>
  );
}

const targetOf = ({ place, before, text, after }: Occurrence): Target => ({
  place,
  quote: text,
  context: before + text + after,
});

/** The sentence with what was found, and what would stand there instead. */
function Sentence({ occurrence, replacement }: { occurrence: Occurrence; replacement: string | null }) {
  const { before, text, after } = occurrence;
  return (
    <span>
      {before}
      {replacement === null ? (
        <mark>{text}</mark>
      ) : (
        <>
          <del>{text}</del>
          <ins>{replacement}</ins>
        </>
      )}
      {after}
    </span>
  );
}
