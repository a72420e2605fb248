import { manyReports } from './make/many-reports.ts';
import { programOn } from './make/program.ts';
import { windowLibrary } from './make/window-library.ts';
import { closeWindow, openEmptyWindow, openLibraryWindow } from './make/windows.ts';
import type { Subject } from './subject.ts';

/** From opening the store and launching the browser to the painted list, in a process that runs already. */
export const start: Subject = {
  name: 'start',
  label: `打开窗口到看见${manyReports}份报告的列表`,
  floorLabel: '同样打开一个空白页的窗口',
  rounds: { warmUp: 1, timed: 10 },
  window: true,
  prepare: async (folder, quick) => {
    const { dataFolder, first, full, empty } = await windowLibrary(folder, quick);
    return {
      program: async () => {
        const window = await openLibraryWindow(full, programOn(dataFolder), first);
        return () => closeWindow(window);
      },
      floor: async () => {
        const window = await openEmptyWindow(empty);
        return () => closeWindow(window);
      },
      close: () => {},
    };
  },
};
