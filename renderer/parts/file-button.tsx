import { useRef, type ReactNode } from 'react';

type Props = {
  /** What a screen reader says of the field that the system's file window fills. */
  label: string;
  accept?: string;
  testId: string;
  onFile: (file: File) => void;
  /** What one presses; `choose` opens the system's file window. */
  children: (choose: () => void) => ReactNode;
};

/** A button of any look that asks for one file. The same file may be chosen again. */
export function FileButton({ label, accept, testId, onFile, children }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      {children(() => input.current?.click())}
      <input
        ref={input}
        type="file"
        accept={accept}
        className="visually-hidden"
        tabIndex={-1}
        aria-label={label}
        data-testid={testId}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) onFile(file);
        }}
      />
    </>
  );
}
