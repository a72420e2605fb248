import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where the program keeps its data: NIANBAO_DATA if set, else the place the system has for it. */
export function defaultDataFolder(): string {
  const chosen = process.env['NIANBAO_DATA'];
  if (chosen !== undefined && chosen !== '') return chosen;
  const home = homedir();
  if (process.platform === 'win32') return join(process.env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'nianbao');
  if (process.platform === 'darwin') return join(home, 'Library', 'Application Support', 'nianbao');
  return join(process.env['XDG_DATA_HOME'] ?? join(home, '.local', 'share'), 'nianbao');
}

/** Where exported files go unless the clerk names another folder. */
export function defaultExportFolder(): string {
  return join(homedir(), process.platform === 'linux' ? '公开年报' : join('Documents', '公开年报'));
}
