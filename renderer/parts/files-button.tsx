import { useRef, type ReactNode } from 'react';

type Props = {
  /** What a screen reader says of the field that the system's file window fills. */
  label: string;
  /** A whole folder instead of files. */
  folder?: boolean;
  testId: string;
  onFiles: (files: File[]) => void;
  /** What one presses; `choose` opens the system's window. */
  children: (choose: () => void) => ReactNode;
};

/** A button of any look that asks for files, or for a folder with all that is in it. The same may be chosen again. */
export function FilesButton({ label, folder = false, testId, onFiles, children }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      {children(() => input.current?.click())}
      <input
        ref={(element) => {
          input.current = element;
          if (element) element.webkitdirectory = folder;
        }}
        type="file"
        multiple
        className="visually-hidden"
        tabIndex={-1}
        aria-label={label}
        data-testid={testId}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}
