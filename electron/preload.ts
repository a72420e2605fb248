import { contextBridge, ipcRenderer } from 'electron';
import type { Answer, WindowApi } from '../shared/api/contract.ts';
import { channel } from './host/electron/channel.ts';

/**
 * The names of shared/api/contract.ts, written in by the build (electron.vite.config.ts): importing the contract would
 * bring its validation along, 200 KB to be read before every first paint.
 */
declare const __CALL_NAMES__: readonly string[];

const known = new Set<string>(__CALL_NAMES__);

/** The one thing the page gets. Only calls of the contract leave it; another name is answered here, as data. */
const api: WindowApi = {
  call: (name, input) => {
    if (known.has(name)) return ipcRenderer.invoke(channel, name, input);
    const detail = { call: String(name), detail: 'unknown call' };
    return Promise.resolve<Answer<unknown>>({ ok: false, failure: { code: 'bad-input', detail } });
  },
};

contextBridge.exposeInMainWorld('api', api);
