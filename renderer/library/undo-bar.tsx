import { Button } from 'antd';
import { useEffect, useRef } from 'react';

type Props = { text: string; onUndo: () => void; onClose: () => void };

/** Says what was just put into the bin and takes it back on demand. It has the focus, because the row that had it is gone. */
export function UndoBar({ text, onUndo, onClose }: Props) {
  const undo = useRef<HTMLButtonElement>(null);
  useEffect(() => undo.current?.focus(), [text]);
  return (
    <div
      className="undo-bar"
      role="status"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <span>{text}</span>
      <Button ref={undo} type="link" onClick={onUndo} data-testid="undo-remove">
        撤销
      </Button>
      <Button type="text" onClick={onClose}>
        知道了
      </Button>
    </div>
  );
}
