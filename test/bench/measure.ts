import type { Measured } from './result.ts';
import type { Pair, Rounds, Run, Subject } from './subject.ts';
import { rounded, summarise } from './times.ts';

async function timed(run: Run, round: number): Promise<number> {
  const start = performance.now();
  const cleanup = await run(round);
  const took = performance.now() - start;
  await cleanup?.();
  return took;
}

/** Program and floor take turns, so that whatever slows the machine for a while slows both. */
async function takeTurns(pair: Pair, { warmUp, timed: count }: Rounds) {
  const program: number[] = [];
  const floor: number[] = [];
  for (let round = 0; round < warmUp + count; round += 1) {
    const took = [await timed(pair.program, round), await timed(pair.floor, round)] as const;
    if (round < warmUp) continue;
    program.push(took[0]);
    floor.push(took[1]);
  }
  return { program: summarise(program), floor: summarise(floor) };
}

/** Measures a subject beside its floor in an empty folder. Throws what either of them throws. */
export async function measure(subject: Subject, folder: string, rounds: Rounds): Promise<Measured> {
  const { name, label, floorLabel } = subject;
  const pair = await subject.prepare(folder);
  try {
    const { program, floor } = await takeTurns(pair, rounds);
    const ratio = floor.median === 0 ? 0 : rounded(program.median / floor.median);
    return { name, label, floorLabel, rounds: rounds.timed, program, floor, ratio };
  } finally {
    await pair.close();
  }
}
