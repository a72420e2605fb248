import { shortcuts } from '../keyboard/shortcuts.ts';
import { proseShortcuts } from '../prose/prose-keys.ts';
import { cellShortcuts } from '../tables/cell-keys.ts';
import { sectionShortcuts } from '../wizard/section-keys.ts';

type Group = { title: string; keys: readonly { keys: string; what: string }[] };

const shown = (some: typeof shortcuts): Group['keys'] => some.map(({ shown: keys, what }) => ({ keys, what }));

/** Every key of the program by where it works, from the tables that stand beside the code of the keys. */
export const keyGroups: readonly Group[] = [
  {
    title: '任何地方，打开了对话框也可以',
    keys: [
      ...shown(shortcuts.filter(({ inDialogs }) => inDialogs)),
      { keys: 'Esc', what: '关闭最上面的对话框，回到打开它的地方' },
    ],
  },
  {
    title: '打开一份报告以后',
    keys: [...shown(shortcuts.filter(({ inDialogs }) => !inDialogs)), ...sectionShortcuts],
  },
  { title: '正文', keys: proseShortcuts },
  { title: '统计表', keys: cellShortcuts },
];
