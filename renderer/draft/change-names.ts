import type { Change } from '../../shared/report/change.ts';

/** What the clerk calls the part of the report a change is about. */
export const changeNames: Readonly<Record<Change['kind'], string>> = {
  facts: '基本信息',
  preface: '编制说明',
  prose: '本章正文',
  heading: '章节标题',
  carried: '待核对的语句',
  done: '完成标记',
  addSection: '增加的章节',
  removeSection: '章节',
  moveSection: '章节顺序',
  figure: '统计数',
  form: '统计表式',
  annex: '附件',
  signOff: '落款',
  unplaced: '未归位内容',
  dismissals: '核实说明',
};
