import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    globalSetup: './test/setup/renderer.ts',
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // How long a window may take on a busy machine to show what it will show; what is right passes at once.
    expect: { poll: { timeout: 15_000 } },
    maxWorkers: 2,
    reporters: ['default', './test/setup/closing-line.ts'],
  },
});
