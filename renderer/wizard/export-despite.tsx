import { Button, Input, Modal } from 'antd';
import { useState, type KeyboardEvent } from 'react';
import { longestNote } from '../../shared/report/limits.ts';
import { SeveritySign } from '../findings/severity-sign.tsx';
import { Field } from '../parts/field.tsx';
import { useReturnFocus } from '../parts/use-return-focus.ts';

type Props = {
  /** How many errors are open, and the sentences of them, as far as they are known. */
  count: number;
  messages: readonly string[];
  onBack: () => void;
  onClose: () => void;
  onExport: (reason: string) => void;
};

/** So many that one sees what it is about; the list has them all. */
const mostShown = 4;

/** Asks before files are made of a report with errors: to put them right is the first way, to say why not the second. */
export function ExportDespite({ count, messages, onBack, onClose, onExport }: Props) {
  useReturnFocus();
  const [despite, setDespite] = useState(false);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const missing = asked && reason.trim() === '';

  const write = (): void => {
    if (reason.trim() === '') setAsked(true);
    else onExport(reason.trim());
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    write();
  };
  return (
    <Modal
      open
      title={`还有${count}处必须改正`}
      onCancel={onClose}
      mask={{ closable: false }}
      footer={
        <div className="despite-acts">
          {despite ? (
            <Button onClick={write} data-testid="despite-export">
              照样导出
            </Button>
          ) : (
            <Button onClick={() => setDespite(true)} data-testid="despite">
              仍要导出……
            </Button>
          )}
          <Button type="primary" autoFocus onClick={onBack} data-testid="despite-back">
            回去改正
          </Button>
        </div>
      }
    >
      <p>这些地方报送后多半会被退回：</p>
      <ul className="despite-list">
        {messages.slice(0, mostShown).map((message, at) => (
          <li key={at}>
            <SeveritySign severity="error" />
            <span>{message}</span>
          </li>
        ))}
      </ul>
      {messages.length > mostShown ? <p className="quiet small">等{count}处，都列在“检查”里。</p> : null}
      {despite ? (
        <Field label="为什么现在就要导出" hint="随导出记录保存" error={missing ? '请写一句原因。' : null} wide>
          {(control) => (
            <Input
              {...control}
              autoFocus
              value={reason}
              maxLength={longestNote}
              placeholder="如：先送领导审阅，数字待科室核定"
              onChange={(event) => setReason(event.target.value)}
              onKeyDown={onKeyDown}
              data-testid="despite-reason"
            />
          )}
        </Field>
      ) : null}
    </Modal>
  );
}
