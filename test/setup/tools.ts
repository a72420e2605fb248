import { spawnSync, type SpawnSyncOptions } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findBrowser } from '../../electron/host/chromium/find.ts';

type Tool = { what: string; debian: string; there: () => boolean };

const office = ['/usr/lib/libreoffice/program', '/usr/lib64/libreoffice/program', '/opt/libreoffice/program'];

/** What tests need beside npm's packages; a test whose tool is missing skips and says which. */
const tools: readonly Tool[] = [
  { what: 'Chromium', debian: 'chromium', there: hasBrowser },
  { what: 'Xvfb', debian: 'xvfb', there: () => onPath('Xvfb') },
  { what: 'LibreOffice Writer', debian: 'libreoffice-writer-nogui', there: () => hasOffice('libswlo.so') },
  { what: 'LibreOffice Calc', debian: 'libreoffice-calc-nogui', there: () => hasOffice('libsclo.so') },
  { what: '中文字体', debian: 'fonts-noto-cjk', there: () => hasChineseFont() },
  { what: 'poppler', debian: 'poppler-utils', there: () => onPath('pdftotext') && onPath('pdftoppm') },
];

/** Installs what is missing where that may be done (Debian, as root); says in one line what is still missing. */
export function provideTools(): void {
  const before = missing();
  if (before.length > 0 && isDebian() && process.getuid?.() === 0) install(before.map((tool) => tool.debian));
  const after = missing();
  if (after.length > 0) console.error(`缺少${after.map((tool) => tool.what).join('、')}，需要它们的测试将跳过。`);
}

const missing = (): Tool[] => tools.filter((tool) => !tool.there());

function install(packages: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const quiet: SpawnSyncOptions = { env, stdio: ['ignore', 'ignore', 'inherit'] };
  console.error(`正在安装测试需要的软件：${packages.join(' ')}`);
  spawnSync('apt-get', ['-qq', 'update'], quiet);
  spawnSync('apt-get', ['-qq', 'install', '-y', '--no-install-recommends', ...packages], quiet);
}

function isDebian(): boolean {
  return existsSync('/etc/os-release') && /^(ID|ID_LIKE)=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'));
}

function hasBrowser(): boolean {
  try {
    return findBrowser({ platform: process.platform, env: process.env, exists: existsSync }) !== null;
  } catch {
    return false;
  }
}

function onPath(command: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, command)));
}

const hasOffice = (library: string): boolean =>
  onPath('soffice') && (process.platform !== 'linux' || office.some((folder) => existsSync(join(folder, library))));

const hasChineseFont = (): boolean =>
  process.platform !== 'linux' || printed('fc-list', ':lang=zh-cn', 'family').trim() !== '';

/** What a command prints; nothing where it is not there. */
function printed(command: string, ...args: string[]): string {
  return spawnSync(command, args, { encoding: 'utf8' }).stdout ?? '';
}
