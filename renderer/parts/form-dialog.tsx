import { Modal, type ButtonProps } from 'antd';
import { useRef, type ReactNode } from 'react';
import { useReturnFocus } from './use-return-focus.ts';

type Props = {
  title: string;
  okText: string;
  busy?: boolean;
  disabled?: boolean;
  /** The test id of the button that does it. */
  testId: string;
  onOk: () => void;
  onCancel: () => void;
  children: ReactNode;
};

/**
 * A dialog that asks for something, there only while it is open: the first field has the focus, Enter does what the dialog is
 * for, and the focus returns to where it was.
 */
export function FormDialog({ title, okText, busy = false, disabled = false, testId, onOk, onCancel, children }: Props) {
  useReturnFocus();
  const form = useRef<HTMLFormElement>(null);
  // antd's type knows no data attributes on object literals; the button takes them.
  const button: ButtonProps & { 'data-testid': string } = { disabled, 'data-testid': testId };
  return (
    <Modal
      open
      title={title}
      okText={okText}
      cancelText="取消"
      confirmLoading={busy}
      okButtonProps={button}
      onOk={onOk}
      onCancel={onCancel}
      mask={{ closable: false }}
      afterOpenChange={(open) => {
        if (open) form.current?.querySelector<HTMLElement>('input:not([type="hidden"])')?.focus();
      }}
    >
      <form
        ref={form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!disabled) onOk();
        }}
      >
        {children}
        <button type="submit" hidden />
      </form>
    </Modal>
  );
}
