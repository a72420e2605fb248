import { shortcuts } from '../keyboard/shortcuts.ts';
import { proseShortcuts } from '../prose/prose-keys.ts';
import { cellShortcuts } from '../tables/cell-keys.ts';
import { sectionShortcuts } from '../wizard/section-keys.ts';

type Group = { title: string; keys: readonly { keys: string; what: string }[] };

/** Every key of the program by where it works, from the tables that stand beside the code of the keys. */
export const keyGroups: readonly Group[] = [
  { title: '全程', keys: [...shortcuts.map(({ shown, what }) => ({ keys: shown, what })), ...sectionShortcuts] },
  { title: '正文', keys: proseShortcuts },
  { title: '统计表', keys: cellShortcuts },
];
