import type { Sentinel, SentinelMark } from '../handheld/storage/sentinel.ts';

/** A sentinel without a browser. */
export function createMemorySentinel(mark: SentinelMark | null = null): Sentinel {
  let current = mark;
  return {
    read: () => current,
    write: (next) => {
      current = next;
    },
  };
}
