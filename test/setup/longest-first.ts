import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** By path, what takes longest first: minutes, then tens of seconds; whatever is not named is over in a few. */
const long: readonly string[] = [
  'renderer/window/input-matrix',
  'renderer/window/dialog-walk',
  'renderer/window/step-walk',
  'renderer/window/library-walk',
  'renderer/window/tables-2021',
  'renderer/window/',
  'e2e/',
  'host/',
  'documents/',
];

/** Begins with what takes long, so that at the end no worker waits for another that has just begun a walk over all screens. */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const known = await super.sort(files);
    return known.toSorted((a, b) => rank(a) - rank(b));
  }
}

function rank({ moduleId }: TestSpecification): number {
  const at = long.findIndex((path) => moduleId.includes(`/test/${path}`));
  return at < 0 ? long.length : at;
}
