import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { callNames } from './shared/api/contract.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Builds out/main/main.js and out/main/worker.js (ESM), out/preload/preload.cjs and out/renderer/. The renderer's inlining is off because the
 * window's CSP allows files of our own only, and its target is older than Electron's Chromium because it also runs in
 * whatever Chromium, Chrome or Edge the machine has.
 */
export default defineConfig({
  main: {
    build: {
      externalizeDeps: true,
      rolldownOptions: {
        input: [here('electron/main.ts'), here('electron/worker.ts')],
        // All in one folder: paths relative to import.meta.url are then the same from out/main/ as from electron/<room>/.
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'part-[name].js' },
      },
    },
  },
  preload: {
    define: { __CALL_NAMES__: JSON.stringify(callNames) },
    build: {
      // A sandboxed preload can require nothing but electron, and only as one CommonJS file.
      externalizeDeps: false,
      rolldownOptions: {
        input: here('electron/preload.ts'),
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: here('renderer'),
    base: './',
    plugins: [react()],
    build: {
      target: 'chrome120',
      outDir: here('out/renderer'),
      assetsInlineLimit: 0,
      minify: true,
      rolldownOptions: { input: here('renderer/index.html') },
    },
  },
});
