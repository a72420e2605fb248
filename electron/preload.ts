import { contextBridge, ipcRenderer } from 'electron';
import { callNames, type Answer, type WindowApi } from '../shared/api/contract.ts';
import { channel } from './host/electron/channel.ts';

const known = new Set<string>(callNames);

/** The one thing the page gets. Only calls of the contract leave it; another name is answered here, as data. */
const api: WindowApi = {
  call: (name, input) => {
    if (known.has(name)) return ipcRenderer.invoke(channel, name, input);
    const detail = { call: String(name), detail: 'unknown call' };
    return Promise.resolve<Answer<unknown>>({ ok: false, failure: { code: 'bad-input', detail } });
  },
};

contextBridge.exposeInMainWorld('api', api);
