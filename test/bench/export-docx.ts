import { exportPair } from './export-pair.ts';
import type { Subject } from './subject.ts';

/** The sample report as DOCX, from the border to the file that was read back and recorded. */
export const exportDocx: Subject = {
  name: 'export-docx',
  label: '导出示例报告的DOCX报告：生成、落盘、回读、记录',
  floorLabel: '压缩同样的部件，写入并落盘',
  rounds: { warmUp: 8, timed: 60 },
  window: false,
  prepare: (folder) => exportPair(folder, 'docx'),
};
