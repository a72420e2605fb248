import { once } from 'node:events';
import { closeWindow, openEmptyWindow, openLibraryWindow, type WindowPlace } from './make/windows.ts';

/** Which window to open: the library's, or an empty one. */
export type StartOrder = { place: WindowPlace; library: { dataFolder: string; first: string } | null };

/** The empty window must not pay for loading the program, so that is loaded only where it is opened. */
async function open({ place, library }: StartOrder) {
  if (library === null) return openEmptyWindow(place);
  const { programOn } = await import('./make/program.ts');
  return openLibraryWindow(place, programOn(library.dataFolder), library.first);
}

const order: StartOrder = JSON.parse(process.argv[2] ?? '');
const window = await open(order);
process.stdout.write('painted\n');
process.stdin.resume();
await once(process.stdin, 'end');
await closeWindow(window);
