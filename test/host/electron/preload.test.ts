import { afterEach, expect, test, vi } from 'vitest';
import config from '../../../electron.vite.config.ts';
import { answerSchema, callNames, type WindowApi } from '../../../shared/api/contract.ts';
import { createStandIn } from './stand-in.ts';

afterEach(() => {
  vi.doUnmock('electron');
  vi.unstubAllGlobals();
});

async function load() {
  const { electron } = createStandIn();
  vi.stubGlobal('__CALL_NAMES__', callNames);
  vi.resetModules();
  vi.doMock('electron', () => electron);
  await import('../../../electron/preload.ts');
  const exposed = electron.contextBridge.exposeInMainWorld.mock.calls;
  const call = (name: string, input: unknown): unknown => {
    const api: unknown = exposed[0]?.[1];
    return isApi(api) ? api.call(name, input) : undefined;
  };
  return { electron, exposed, call };
}

const isApi = (value: unknown): value is WindowApi =>
  typeof value === 'object' && value !== null && 'call' in value && typeof value.call === 'function';

test('the page gets one thing with one function, and nothing of Electron', async () => {
  const { exposed } = await load();
  expect(exposed.map(([name]) => name)).toEqual(['api']);
  expect(Object.keys(Object(exposed[0]?.[1]))).toEqual(['call']);
});

test('every call of the contract goes through the one channel', async () => {
  const { electron, call } = await load();
  for (const name of callNames) await call(name, { name });
  expect(electron.ipcRenderer.invoke.mock.calls).toEqual(callNames.map((name) => ['nianbao:call', name, { name }]));
});

test.each(['', 'app.quit', 'toString', '__proto__', 'shell.openFolder '])('%j never leaves the page', async (name) => {
  const { electron, call } = await load();
  expect(answerSchema.parse(await call(name, {}))).toMatchObject({ ok: false, failure: { code: 'bad-input' } });
  expect(electron.ipcRenderer.invoke).not.toHaveBeenCalled();
});

test('the build writes the names of the contract into one CommonJS file', () => {
  expect(config).toMatchObject({
    preload: {
      define: { __CALL_NAMES__: JSON.stringify(callNames) },
      build: {
        externalizeDeps: false,
        rolldownOptions: { output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false } },
      },
    },
  });
});
