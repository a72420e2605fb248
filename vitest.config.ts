import { defineConfig } from 'vitest/config';
import LongestFirst from './test/setup/longest-first.ts';

/** Tests of functions that keep nothing from one call to the next: their files share a worker and what it has read. */
const pure = [
  'test/{binding,checks,compare,forms,import-many,recognise,report,wording}/**/*.test.ts',
  'test/renderer/*.test.ts',
  'test/renderer/{draft,help,library,parts,prose,settings,tables,theme,wizard}/**/*.test.{ts,tsx}',
];

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // How long a window may take on a busy machine to show what it will show; what is right passes at once.
    expect: { poll: { timeout: 15_000 } },
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    reporters: ['default', './test/setup/closing-line.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'rooms',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: pure,
          globalSetup: './test/setup/renderer.ts',
        },
      },
      { extends: true, test: { name: 'pure', include: pure, isolate: false } },
    ],
  },
});
