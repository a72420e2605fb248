import { NianbaoError } from '../../shared/api/errors.ts';

const times = 3;
const withinMs = 60_000;

/**
 * Whether a page that crashed may come back: three times within a minute, because a page that crashes as soon as it is
 * shown would otherwise do so for ever. `now` is in ms, from any clock that only goes forward.
 */
export function revivals(now: () => number = () => performance.now()): () => boolean {
  let lately: number[] = [];
  return () => {
    const moment = now();
    lately = lately.filter((earlier) => moment - earlier < withinMs);
    if (lately.length === times) return false;
    lately.push(moment);
    return true;
  };
}

/** What is said when it may not. */
export const pageCrashed = (): NianbaoError => new NianbaoError('page-crashed', { times: String(times + 1) });
