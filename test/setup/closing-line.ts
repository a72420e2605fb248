import type { Reporter, TestModule } from 'vitest/node';

/** Ends a run with one plain line, "N passed, N failed, N skipped", that any script can read; skips are named with their reason. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const counts = { passed: 0, failed: 0, skipped: 0 };
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'pending') continue;
        counts[state] += 1;
        const note = test.result().state === 'skipped' && 'note' in test.result() ? test.result() : null;
        if (state === 'skipped') console.log(`skipped: ${test.fullName}${noteOf(note)}`);
      }
      if (module.errors().length > 0) counts.failed += 1;
    }
    console.log(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
  }
}

function noteOf(result: unknown): string {
  if (typeof result !== 'object' || result === null || !('note' in result)) return '';
  return typeof result.note === 'string' ? ` (${result.note})` : '';
}
