import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const missing = (command: string, args: string[]) => spawnSync(command, args, { stdio: 'ignore' }).error !== undefined;

/** Why documents cannot be rendered on this machine, or null if they can. */
export function whyNoOffice(): string | null {
  if (missing('soffice', ['--version'])) return 'LibreOffice (soffice) is not installed';
  if (missing('pdftotext', ['-v'])) return 'poppler (pdftotext) is not installed';
  return null;
}

/** Opens a file in LibreOffice, in a profile of its own, and saves it as another kind. Throws if it cannot. */
export function converted(file: Uint8Array, from: string, to: string): Uint8Array {
  const [made] = allConverted([{ bytes: file, from }], to);
  if (!made) throw new Error('LibreOffice wrote nothing');
  return made;
}

/** Opens several files in one LibreOffice, which takes most of its time to start, and saves each as another kind. */
export function allConverted(files: readonly { bytes: Uint8Array; from: string }[], to: string): Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-office-'));
  try {
    const profile = join(folder, 'profile');
    mkdirSync(profile);
    const paths = files.map(({ bytes, from }, at) => {
      const path = join(folder, `file${at}.${from}`);
      writeFileSync(path, bytes);
      return path;
    });
    const { stderr } = spawnSync(
      'soffice',
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        '--headless',
        '--convert-to',
        to,
        '--outdir',
        folder,
        ...paths,
      ],
      { encoding: 'utf8' },
    );
    try {
      return paths.map((_, at) => readFileSync(join(folder, `file${at}.${to.split(':')[0]}`)));
    } catch {
      throw new Error(`LibreOffice wrote nothing: ${stderr}`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The text of a PDF page by page. */
export function pdfPages(pdf: Uint8Array): string[] {
  const { stdout } = spawnSync('pdftotext', ['-layout', '-', '-'], {
    input: pdf,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return stdout.split('\f').slice(0, -1);
}
