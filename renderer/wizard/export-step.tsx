import { useRef } from 'react';
import { FindingsList } from '../findings/findings-list.tsx';
import { ReturnedPanel } from '../returned/returned-panel.tsx';
import { ExportFiles } from './export-files.tsx';
import { StepHeading } from './step-heading.tsx';
import './export-step.css';

/** The last step: what should be looked at again, and the files. */
export function ExportStep() {
  const files = useRef<HTMLDivElement>(null);
  return (
    <>
      <StepHeading title="检查与导出">
        先看一遍疑点，再生成可以打印、盖章、上网的文件。
        <button
          type="button"
          className="plain-button finding-link export-jump"
          onClick={() => files.current?.querySelector<HTMLElement>('input')?.focus()}
          data-testid="export-jump"
        >
          直接去导出 ↓
        </button>
      </StepHeading>
      <div className="export-columns">
        <section className="panel" aria-label="检查结果" data-testid="findings">
          <div className="panel-head">
            <h2>检查</h2>
          </div>
          <FindingsList />
        </section>
        <div className="export-files" ref={files}>
          <ExportFiles />
          <ReturnedPanel />
        </div>
      </div>
    </>
  );
}
