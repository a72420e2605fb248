import type { ReactNode } from 'react';
import type { ExportKind, Output } from '../../shared/api/contract.ts';

const kinds: Readonly<Record<ExportKind, string>> = {
  docx: '年度报告',
  xlsx: '统计表',
  html: '网页',
  package: '报送包',
  checks: '检查情况',
  reasons: '核实说明',
};

/** What was written just now, with full paths. */
export function ExportResult({ written, action }: { written: Output<'report.export'>; action: ReactNode }) {
  return (
    <div className="export-result" role="status">
      <p className="export-done">已导出{written.files.length}个文件</p>
      <ul>
        {written.files.map((file) => (
          <li key={file.path}>
            <span className="quiet small">
              {kinds[file.kind]} · {Math.max(1, Math.round(file.bytes / 1024))} KB
            </span>
            <span className="export-path" data-testid="export-path">
              {file.path}
            </span>
          </li>
        ))}
      </ul>
      {action}
    </div>
  );
}
