import { NianbaoError } from '../../shared/api/errors.ts';

/** better-sqlite3 13 is a Node-API 10 addon; Node has Node-API 10 from 22.14 on. */
const needed = 10;

/**
 * Refuses a Node that is too old for better-sqlite3. Must run before the first `new Database`: there the process
 * dies of SIGSEGV, which no try/catch can see. Throws NianbaoError 'node-too-old'.
 */
export function requireNodeApi(versions: { node?: string; napi?: string }): void {
  if (Number(versions.napi ?? 0) >= needed) return;
  throw new NianbaoError('node-too-old', { found: versions.node ?? '' });
}
