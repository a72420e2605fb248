import { useEffect, useState, type ReactNode } from 'react';
import type { Failure } from '../../shared/api/errors.ts';
import { toFailure } from '../api/failure.ts';
import './import.css';
import { droppedFiles, type Chosen } from './many/chosen.ts';

type Props = { onFiles: (chosen: Chosen) => void; onFailure: (failure: Failure) => void; children: ReactNode };

/** Takes files and folders dropped anywhere on the window. */
export function DropTarget({ onFiles, onFailure, children }: Props) {
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
      const chosen = event.dataTransfer ? droppedFiles(event.dataTransfer) : null;
      chosen?.then(onFiles, (thrown: unknown) => onFailure(toFailure(thrown)));
    };
    window.addEventListener('dragenter', hover);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragenter', hover);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [onFiles, onFailure]);

  return (
    <>
      {children}
      {over ? (
        <div className="drop-veil" aria-hidden>
          <p>松开鼠标，导入这些文件</p>
        </div>
      ) : null}
    </>
  );
}
