import type { Known } from '../../shared/checks/result.ts';
import { failureOf } from './failure-of.ts';

/** What is asked for, or why it cannot be had: whatever can be done without it goes on. */
export function known<T>(ask: () => T | null): Known<T> {
  try {
    return { found: ask(), failure: null };
  } catch (thrown) {
    return { found: null, failure: failureOf(thrown) };
  }
}
