import { useEffect, useState, type ReactNode } from 'react';
import type { Failure } from '../../shared/api/errors.ts';
import { droppedFile } from '../api/chosen-file.ts';
import { toFailure } from '../api/failure.ts';
import './import.css';

type Props = { onFile: (file: File) => void; onFailure: (failure: Failure) => void; children: ReactNode };

/** Takes a file dropped anywhere on the window. */
export function DropTarget({ onFile, onFailure, children }: Props) {
  const [over, setOver] = useState(false);

  useEffect(() => {
    const hover = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files')) setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      setOver(false);
      try {
        const file = event.dataTransfer ? droppedFile(event.dataTransfer) : null;
        if (file) onFile(file);
      } catch (thrown) {
        onFailure(toFailure(thrown));
      }
    };
    window.addEventListener('dragenter', hover);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragenter', hover);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [onFile, onFailure]);

  return (
    <>
      {children}
      {over ? (
        <div className="drop-veil" aria-hidden>
          <p>松开鼠标，导入这个文件</p>
        </div>
      ) : null}
    </>
  );
}
