import type { Random } from '../../shared/domain/random.ts';

/**
 * How long to wait after `failures` (counted from 1) in a row, ms. Grows to a minute, is spread over its whole length
 * so that devices which failed together do not return together, and never ends. A wait that the server asked for is
 * never shortened.
 */
export function backoff(failures: number, retryAfterMs: number, random: Random): number {
  const asked = retryAfterMs * (1 + random.next() / 4);
  const ceiling = Math.min(60_000, 1000 * 2 ** Math.min(failures - 1, 16));
  return Math.max(asked, 250 + random.next() * ceiling);
}
