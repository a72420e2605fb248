import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NtExecutable, NtExecutableResource, Resource } from 'resedit';
import { systems, type Target } from './target.ts';

/** How Electron marks the place of its fuses: a fixed text, version 1, nine fuses, "1" on and "0" off as it ships them. */
const fuseWire = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 9]),
  Buffer.from('101100011'),
]);

/**
 * Makes a folder that electron-builder takes for Electron's runtime and that cannot run: with it the packing itself
 * (files, archive, fuses, version block) is done and checked on a machine without the runtime.
 */
export async function writeStub(folder: string, { platform }: Target): Promise<void> {
  await mkdir(join(folder, 'locales'), { recursive: true });
  await mkdir(join(folder, 'resources'), { recursive: true });
  const start = platform === 'win32' ? windowsProgram() : Buffer.from('\x7fELF');
  await writeFile(join(folder, systems[platform].runtime), Buffer.concat([start, fuseWire]), { mode: 0o755 });
  for (const language of ['zh-CN', 'en-US', 'fr']) await writeFile(join(folder, 'locales', `${language}.pak`), '');
}

/** An empty program with the version block that electron-builder fills in. */
function windowsProgram(): Buffer {
  const program = NtExecutable.createEmpty(false, false);
  const resources = NtExecutableResource.from(program);
  const version = Resource.VersionInfo.createEmpty();
  version.lang = 1033;
  version.setStringValues({ lang: 1033, codepage: 1200 }, { ProductName: 'stub' });
  version.outputToResourceEntries(resources.entries);
  resources.outputResource(program);
  return Buffer.from(program.generate());
}
