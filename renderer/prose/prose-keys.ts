/** The keys of a section's prose as the help lists them. Each is bound where its work is done: level-keys.ts, slash.ts and so on. */
export const proseShortcuts: readonly { keys: string; what: string }[] = [
  { keys: 'Tab', what: '降一级：正文变（一），（一）变1.，1.变（1）' },
  { keys: 'Shift+Tab', what: '升一级，直到变回正文' },
  { keys: '段首打（一）、1.、（1）', what: '这一段变成这一级标题，编号由程序编' },
  { keys: '标题开头按Backspace', what: '标题变回正文，编号变成文字' },
  { keys: '/', what: '打开指标清单，插入统计数' },
  { keys: '统计数上按Enter', what: '去统计表改、改成普通数字、换一个指标' },
  { keys: 'Ctrl+Enter', what: '沿用的正文：这一句已核对，到下一句' },
  { keys: '有下划线的字上按Alt+Enter', what: '看这里的疑点，改正或写核实说明' },
  { keys: 'Esc，再按Tab', what: '离开正文，到后面的按钮或格子' },
];
