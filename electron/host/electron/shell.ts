import { BrowserWindow, dialog, shell } from 'electron';
import type { Shell } from '../../services/shell.ts';
import { cannotShow, requireFolder } from '../folder.ts';

/** The Electron window's shell: the system's own folder dialog and file manager. */
export const electronShell: Shell = {
  kind: 'electron',
  canPickFolder: true,
  pickFolder: async () => {
    const options: Electron.OpenDialogOptions = {
      title: '选择文件夹',
      buttonLabel: '选择',
      properties: ['openDirectory', 'createDirectory'],
    };
    const [window] = BrowserWindow.getAllWindows();
    const { canceled, filePaths } = await (window
      ? dialog.showOpenDialog(window, options)
      : dialog.showOpenDialog(options));
    return canceled ? null : (filePaths[0] ?? null);
  },
  openFolder: async (path) => {
    const folder = await requireFolder(path);
    if ((await shell.openPath(folder)) !== '') throw cannotShow(folder);
  },
};
