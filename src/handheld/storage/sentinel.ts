/**
 * What was last written, remembered outside IndexedDB. Damage there is silent: of seven ways to damage its files
 * five gave an empty new database, one brought stale rows back, one lost the newest. Only a mark elsewhere tells.
 */
export type SentinelMark = { epoch: string; highest: number };

/** Reading and writing never throw: a mark that cannot be kept is no reason to refuse a movement. */
export interface Sentinel {
  read(): SentinelMark | null;
  write(mark: SentinelMark): void;
}

/** Raises the mark after a commit. Another tab may have raised it further meanwhile. */
export function raiseSentinel(sentinel: Sentinel, mark: SentinelMark): void {
  const before = sentinel.read();
  if (before?.epoch === mark.epoch && before.highest >= mark.highest) return;
  sentinel.write(mark);
}
