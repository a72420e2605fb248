import type { WindowApi } from '../shared/api/contract.ts';

declare global {
  interface Window {
    /** Put there by the host before the page's first script runs. */
    api: WindowApi;
  }
}
