import type { z } from 'zod';
import { NianbaoError } from '../../shared/api/errors.ts';
import type { Store } from './store.ts';

/**
 * Checks what a column holds against the schema it was written under. The schemas refuse unknown keys, so a change to
 * the shape of what is written needs a migration. Throws NianbaoError 'store-damaged' if it does not fit.
 */
export function fromColumn<S extends z.ZodType>(db: Store, schema: S, value: unknown): z.output<S> {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new NianbaoError('store-damaged', { path: db.name });
  return parsed.data;
}

/** Reads a JSON column back through its schema. Throws like fromColumn. */
export function fromJson<S extends z.ZodType>(db: Store, schema: S, text: string): z.output<S> {
  return fromColumn(db, schema, jsonValue(text));
}

/** The value of a JSON text; undefined, which is no JSON value, if it is not JSON. */
export function jsonValue(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
