import { app } from 'electron';
import { join } from 'node:path';

export const appName = '公开年报';

/**
 * Says who the program is. Before the single-instance lock, which Electron keeps in userData: two windows on one data
 * folder are refused, two data folders are two programs.
 */
export function identify(dataFolder: string): void {
  app.setName(appName);
  app.setAppUserModelId('cn.nianbao.desktop');
  app.setPath('userData', join(dataFolder, 'electron-profile'));
  app.commandLine.appendSwitch('lang', 'zh-CN');
  // Nothing resolves: what slips past every other guard still finds no address.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('disable-background-networking');
}
