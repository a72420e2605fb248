import { once } from 'node:events';
import { z } from 'zod';
import { closeWindow, openEmptyWindow, openLibraryWindow } from './make/windows.ts';

const orderSchema = z.strictObject({
  place: z.strictObject({ executablePath: z.string(), profile: z.string() }),
  library: z.strictObject({ dataFolder: z.string(), first: z.string() }).nullable(),
});

/** Which window to open: the library's, or an empty one. */
export type StartOrder = z.infer<typeof orderSchema>;

/** The empty window must not pay for loading the program, so that is loaded only where it is opened. */
async function open({ place, library }: StartOrder) {
  if (library === null) return openEmptyWindow(place);
  const { programOn } = await import('./make/program.ts');
  return openLibraryWindow(place, programOn(library.dataFolder), library.first);
}

const window = await open(orderSchema.parse(JSON.parse(process.argv[2] ?? '')));
process.stdout.write('painted\n');
process.stdin.resume();
await once(process.stdin, 'end');
await closeWindow(window);
