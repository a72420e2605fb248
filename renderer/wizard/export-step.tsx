import { CheckFindings } from '../findings/check-findings.tsx';
import { ReturnedPanel } from '../returned/returned-panel.tsx';
import { ExportFiles } from './export-files.tsx';
import { StepHeading } from './step-heading.tsx';
import type { Target } from '../findings/target.ts';
import './export-step.css';

/** The last step: what should be looked at again, and the files. */
export function ExportStep({ onGo }: { onGo: (target: Target) => void }) {
  return (
    <>
      <StepHeading title="检查与导出">先看一遍疑点，再生成可以打印、盖章、上网的文件。</StepHeading>
      <div className="export-columns">
        <CheckFindings onGo={onGo} />
        <div className="export-files">
          <ExportFiles />
          <ReturnedPanel />
        </div>
      </div>
    </>
  );
}
