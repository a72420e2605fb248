/** What the clerk calls a place of a report: a section by its heading, every other by its step's title. */
export function placeName(place: string, heading: string | null): string {
  return heading ?? names[place] ?? '';
}

const names: Readonly<Record<string, string>> = {
  facts: '基本信息',
  preface: '编制说明',
  table: '统计表',
  signOff: '落款与附件',
  unplaced: '未归位内容',
  export: '检查与导出',
};
