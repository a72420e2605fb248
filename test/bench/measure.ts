import type { Measured } from './result.ts';
import type { Pair, Rounds, Run, Samples, Subject } from './subject.ts';
import { rounded, summarise } from './times.ts';

async function timed(run: Run, round: number): Promise<Samples> {
  const start = performance.now();
  const outcome = await run(round);
  const took = performance.now() - start;
  if (typeof outcome === 'object') return outcome;
  await outcome?.();
  return [took];
}

/** Program and floor take turns, so that whatever slows the machine for a while slows both. */
async function takeTurns(pair: Pair, { warmUp, timed: count }: Rounds) {
  const program: number[] = [];
  const floor: number[] = [];
  for (let round = 0; round < warmUp + count; round += 1) {
    const took = [await timed(pair.program, round), await timed(pair.floor, round)] as const;
    if (round < warmUp) {
      pair.longFrames?.();
      pair.work?.();
      continue;
    }
    program.push(...took[0]);
    floor.push(...took[1]);
  }
  const work = pair.work?.() ?? null;
  return {
    program: summarise(program),
    floor: summarise(floor),
    longFrames: pair.longFrames?.() ?? null,
    work: work && { program: rounded(work.program), floor: rounded(work.floor) },
  };
}

const share = (program: number, floor: number): number => (floor === 0 ? 0 : rounded(program / floor));

/** Measures a subject beside its floor in an empty folder. Throws what either of them throws. */
export async function measure(subject: Subject, folder: string, rounds: Rounds, quick: boolean): Promise<Measured> {
  const { name, label, floorLabel } = subject;
  const pair = await subject.prepare(folder, quick);
  try {
    const { program, floor, longFrames, work } = await takeTurns(pair, rounds);
    const ratio = share(program.median, floor.median);
    const ratioP95 = share(program.p95, floor.p95);
    return { name, label, floorLabel, rounds: rounds.timed, program, floor, ratio, ratioP95, longFrames, work };
  } finally {
    await pair.close();
  }
}
