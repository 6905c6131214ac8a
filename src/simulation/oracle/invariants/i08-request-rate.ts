import type { Look } from '../look.ts';

const mostInAMinute = 90;

/** I8. No device makes more than 90 requests in any minute. */
export function createRequestRate(look: Look): { requested(device: string, at: number, path: string): void } {
  /** Times of the last 90 requests by device, in ms; the oldest is at `next`. */
  const rings = new Map<string, { times: Float64Array; next: number }>();
  return {
    requested: (device, at, path) => {
      const ring = rings.get(device) ?? {
        times: new Float64Array(mostInAMinute).fill(Number.NEGATIVE_INFINITY),
        next: 0,
      };
      rings.set(device, ring);
      const before = ring.times[ring.next] ?? Number.NEGATIVE_INFINITY;
      look(
        at - before >= 60_000,
        () =>
          `${device} made ${mostInAMinute + 1} requests in ${Math.round(at - before)} ms, the last ${path}`,
      );
      ring.times[ring.next] = at;
      ring.next = (ring.next + 1) % mostInAMinute;
    },
  };
}
