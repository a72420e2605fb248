import { exportPair } from './export-pair.ts';
import type { Subject } from './subject.ts';

/** The sample report as XLSX, from the border to the file that was read back and recorded. */
export const exportXlsx: Subject = {
  name: 'export-xlsx',
  label: '导出示例报告的XLSX统计表：生成、落盘、回读、记录',
  floorLabel: '压缩同样的部件，写入并落盘',
  rounds: { warmUp: 8, timed: 60 },
  window: false,
  prepare: (folder) => exportPair(folder, 'xlsx'),
};
