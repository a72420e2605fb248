import { setTimeout as wait } from 'node:timers/promises';
import type { TrackedProgram } from './track.ts';

/** The page sends what was typed at most 300 ms after the last key; twice that covers a busy machine. */
const graceMs = 600;

/** Before a window is taken away: lets the page send what it still holds, and waits for the answers. */
export async function grace(program: TrackedProgram): Promise<void> {
  await wait(graceMs);
  await program.settled();
}
