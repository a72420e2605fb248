import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';

/** The names electron-builder.yml has for Electron's fuses. */
const options = {
  runAsNode: FuseV1Options.RunAsNode,
  enableCookieEncryption: FuseV1Options.EnableCookieEncryption,
  enableNodeOptionsEnvironmentVariable: FuseV1Options.EnableNodeOptionsEnvironmentVariable,
  enableNodeCliInspectArguments: FuseV1Options.EnableNodeCliInspectArguments,
  enableEmbeddedAsarIntegrityValidation: FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
  onlyLoadAppFromAsar: FuseV1Options.OnlyLoadAppFromAsar,
  loadBrowserProcessSpecificV8Snapshot: FuseV1Options.LoadBrowserProcessSpecificV8Snapshot,
  grantFileProtocolExtraPrivileges: FuseV1Options.GrantFileProtocolExtraPrivileges,
} as const;

type Fuse = keyof typeof options;
const names = Object.keys(options).filter((name): name is Fuse => Object.hasOwn(options, name));

/** The fuses electron-builder.yml asks for; a fuse it does not name is missing in the answer. */
export function wantedFuses(yml: string): Partial<Record<Fuse, boolean>> {
  const block = /^electronFuses:\n((?: {2}.*\n)+)/m.exec(yml)?.[1] ?? '';
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = new RegExp(`^ {2}${name}: (true|false)$`, 'm').exec(block)?.[1];
      return value === undefined ? [] : [[name, value === 'true']];
    }),
  );
}

/** The fuses of an Electron executable. Throws if it has none. */
export async function fusesOf(executable: string): Promise<Record<Fuse, boolean>> {
  const wire = await getCurrentFuseWire(executable);
  const state = (name: Fuse): boolean => wire[options[name]] === FuseState.ENABLE;
  return {
    runAsNode: state('runAsNode'),
    enableCookieEncryption: state('enableCookieEncryption'),
    enableNodeOptionsEnvironmentVariable: state('enableNodeOptionsEnvironmentVariable'),
    enableNodeCliInspectArguments: state('enableNodeCliInspectArguments'),
    enableEmbeddedAsarIntegrityValidation: state('enableEmbeddedAsarIntegrityValidation'),
    onlyLoadAppFromAsar: state('onlyLoadAppFromAsar'),
    loadBrowserProcessSpecificV8Snapshot: state('loadBrowserProcessSpecificV8Snapshot'),
    grantFileProtocolExtraPrivileges: state('grantFileProtocolExtraPrivileges'),
  };
}
