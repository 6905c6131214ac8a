import type { Incident } from './journal-rows.ts';

/**
 * What was last written, remembered outside IndexedDB. Damage there is silent: of seven ways to damage its files
 * five gave an empty new database, one brought stale rows back, one lost the newest. Only a mark elsewhere tells.
 */
export type SentinelMark = {
  epoch: string;
  highest: number;
  /** What else stands in the journal: the highest entry of each epoch before. Absent where there is none. */
  earlier?: { epoch: string; highest: number }[];
  /** Losses noted there, so that losing the note as well does not hide them. */
  losses?: Loss[];
};
export type Loss = Pick<Incident, 'incidentId' | 'kind' | 'epoch' | 'highest' | 'kept' | 'wall'>;

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
