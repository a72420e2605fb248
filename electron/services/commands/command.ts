import { NianbaoError } from '../../../shared/api/errors.ts';
import { halfWidth } from '../../../shared/recognise/fold.ts';
import type { Form } from '../../../shared/forms/form.ts';
import type { Store } from '../../store/store.ts';
import type { Apart } from '../apart.ts';

/** The words of a command line after parsing: what stands free, and the named options. */
export type Words = { free: readonly string[]; options: Readonly<Record<string, string | boolean | undefined>> };

/** What a command may use. The store is opened on first use, so that looking at a file leaves no data folder behind. */
export type Desk = {
  store: () => Store;
  /** The store if there is one; null where nothing was ever stored. */
  existing: () => Store | null;
  /** The forms there are: the office's own are known only where there is a store. */
  forms: () => readonly Form[];
  dataFolder: string;
  now: () => string;
  newId: () => string;
  /** Shows a line at once: of work that takes minutes one sees how far it is. */
  tell: (line: string) => void;
  /** Where files are read, within limits of time and memory. */
  apart: Apart;
};

/**
 * What a command answers: one JSON document, the same for people as lines, remarks for standard error, and
 * the exit code (0 done, 1 could not be done, 2 errors found by check or files that need somebody).
 */
export type Outcome = { json: unknown; lines: readonly string[]; remarks?: readonly string[]; exit: 0 | 1 | 2 };

export type Run = (words: Words, desk: Desk) => Promise<Outcome> | Outcome;

/** A text option, null if it is not given. */
export function textOption(words: Words, name: string): string | null {
  const value = words.options[name];
  return typeof value === 'string' ? value : null;
}

/** A year option as a number, in digits of either width; null if it is not given. Throws year-out-of-range for no number. */
export function yearOption(words: Words): number | null {
  const value = textOption(words, 'year');
  if (value === null) return null;
  const digits = halfWidth(value).trim();
  if (!/^\d{1,9}$/.test(digits)) throw new NianbaoError('year-out-of-range', { value });
  return Number(digits);
}
