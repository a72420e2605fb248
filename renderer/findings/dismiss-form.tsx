import { Button, Input } from 'antd';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import type { Finding } from '../../shared/checks/finding.ts';
import { longestNote } from '../../shared/report/limits.ts';
import { useDraft } from '../draft/draft-context.tsx';
import { focusNear } from './focus-near.ts';
import { useLeaveBubble } from './leave-bubble.ts';
import { reasonsGiven, useDismissals } from './use-dismissals.ts';

/** Reasons offered again: those given last, and not so many that one has to search. */
const mostOffered = 3;

/** Asks why a finding is set aside, in the place of the button that asked for it. Enter keeps, Escape leaves; `onClose` hears of leaving. */
export function DismissForm({ finding, onClose }: { finding: Finding; onClose: () => void }) {
  const draft = useDraft();
  const { dismiss } = useDismissals();
  const leave = useLeaveBubble();
  const id = useId();
  const form = useRef<HTMLDivElement>(null);
  const [reason, setReason] = useState(finding.dismissal?.reason ?? '');
  const [asked, setAsked] = useState(false);
  const [offered] = useState(() => reasonsGiven(draft.get().report.dismissals).slice(0, mostOffered));
  const missing = asked && reason.trim() === '';

  const keep = (words: string): void => {
    if (words.trim() === '') {
      setAsked(true);
      return;
    }
    if (leave) leave();
    else if (form.current) focusNear(form.current);
    dismiss(finding, words);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      onClose();
    }
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      event.preventDefault();
      keep(reason);
    }
  };
  return (
    <div className="dismiss-form" ref={form} role="group" aria-label="核实说明" onKeyDown={onKeyDown}>
      <label htmlFor={id}>核实无误，因为：</label>
      <Input
        id={id}
        autoFocus
        value={reason}
        maxLength={longestNote}
        aria-invalid={missing}
        placeholder="如：已与业务科室核对，数字属实"
        onChange={(event) => setReason(event.target.value)}
        data-testid="dismiss-reason"
      />
      {missing ? (
        <p className="violation-error small" role="alert">
          请写一句理由，审核的人会看到。
        </p>
      ) : null}
      {offered.length > 0 ? (
        <p className="dismiss-offered small">
          用过的：
          {offered.map((words) => (
            <button key={words} type="button" className="plain-button finding-link" onClick={() => keep(words)}>
              {words}
            </button>
          ))}
        </p>
      ) : null}
      <div className="dismiss-acts">
        <Button size="small" type="primary" onClick={() => keep(reason)} data-testid="dismiss-keep">
          记下（回车）
        </Button>
        <Button size="small" onClick={onClose}>
          取消（Esc）
        </Button>
      </div>
    </div>
  );
}
