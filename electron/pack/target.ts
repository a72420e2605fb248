/** What is packed for; better-sqlite3 and Node use the same words. */
export type Target = { platform: 'linux' | 'win32'; arch: 'x64' | 'arm64' };

/** What differs between the systems in what electron-builder makes. */
export const systems = {
  linux: { flag: '--linux', folder: 'linux', executable: 'nianbao', runtime: 'electron' },
  win32: { flag: '--win', folder: 'win', executable: 'nianbao.exe', runtime: 'electron.exe' },
} as const;

/** Where electron-builder leaves an unpacked program, below its output folder. */
export function unpackedFolder({ platform, arch }: Target): string {
  return `${systems[platform].folder}${arch === 'x64' ? '' : `-${arch}`}-unpacked`;
}
