import { Menu, type MenuItemConstructorOptions, type WebContents } from 'electron';

const separator: MenuItemConstructorOptions = { type: 'separator' };

const clipboard: MenuItemConstructorOptions[] = [
  { role: 'cut', label: '剪切' },
  { role: 'copy', label: '复制' },
  { role: 'paste', label: '粘贴' },
  { role: 'selectAll', label: '全选' },
];

const edit: MenuItemConstructorOptions[] = [
  { role: 'undo', label: '撤销' },
  { role: 'redo', label: '重做' },
  separator,
  ...clipboard,
];

const view: MenuItemConstructorOptions[] = [
  { role: 'zoomIn', label: '放大' },
  { role: 'zoomOut', label: '缩小' },
  { role: 'resetZoom', label: '实际大小' },
  separator,
  { role: 'togglefullscreen', label: '全屏' },
];

/** The window's menu; the tools for developers are there only where the program runs from its source. */
export function menuBar(packaged: boolean): MenuItemConstructorOptions[] {
  const tools: MenuItemConstructorOptions[] = [separator, { role: 'toggleDevTools', label: '开发者工具' }];
  return [
    { label: '文件', submenu: [{ role: 'quit', label: '退出' }] },
    { label: '编辑', submenu: edit },
    { label: '查看', submenu: packaged ? view : [...view, ...tools] },
  ];
}

/** Sets the menu bar. */
export function setMenuBar(packaged: boolean): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuBar(packaged)));
}

/** Electron has no menu on the right button of its own: gives text what every other program gives it. */
export function offerClipboard(contents: WebContents): void {
  contents.on('context-menu', (_event, { isEditable, selectionText }) => {
    const items = isEditable ? clipboard : selectionText === '' ? [] : [{ role: 'copy', label: '复制' } as const];
    if (items.length > 0) Menu.buildFromTemplate([...items]).popup();
  });
}
