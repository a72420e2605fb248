import type { LongFrames, SubjectName } from './result.ts';

/** Undoes what a round left behind; its time is not counted. */
export type Cleanup = () => void | Promise<void>;

/** What a round took by a clock of its own, in milliseconds: one or several times. */
export type Samples = readonly number[];

/**
 * One round, timed from call to fulfilment unless it answers with its own times. Rounds count from 0 and begin with the
 * warm-up.
 */
export type Run = (round: number) => void | Cleanup | Samples | Promise<void | Cleanup | Samples>;

/** What is measured and the least such work can cost on this machine, both ready to run. */
export type Pair = {
  program: Run;
  floor: Run;
  close: Cleanup;
  /** In a window: the frames of more than 50 ms since the last time it was asked, of either side. */
  longFrames?: () => { program: LongFrames; floor: LongFrames };
  /** In a window: what its own thread worked for one key since the last time it was asked, in milliseconds, on either side. */
  work?: () => { program: number; floor: number };
};

export type Rounds = { warmUp: number; timed: number };

/** One line of the bench. */
export type Subject = {
  name: SubjectName;
  /** What is measured, in Chinese. */
  label: string;
  floorLabel: string;
  rounds: Rounds;
  /** Whether it opens windows, which need an installed browser and the built renderer. */
  window: boolean;
  /**
   * Makes what the rounds work on inside an empty folder of the disk that is measured; `quick`: libraries of a tenth of their
   * size do, because only whether it runs is asked.
   */
  prepare: (folder: string, quick: boolean) => Pair | Promise<Pair>;
};
