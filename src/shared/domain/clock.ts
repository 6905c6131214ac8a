/** The two times there are. No rule orders or expires anything by the wall clock of a device. */
export interface Clock {
  /** Wall clock, milliseconds since 1970-01-01 UTC. May jump. */
  wall(): number;
  /** Milliseconds since an arbitrary point of this process; never goes back. */
  mono(): number;
}

/** Timers as a port, so that a simulation can run a shift in a second. */
export interface Timers {
  /** Calls `run` once after `ms` milliseconds; the returned function cancels it (harmless when it has run). */
  after(ms: number, run: () => void): () => void;
}

/** Wall time of `clock` as an ISO 8601 string in UTC with milliseconds. */
export const isoNow = (clock: Clock): string => isoAt(clock.wall());

/** Milliseconds since 1970 as an ISO 8601 string in UTC. */
export const isoAt = (wall: number): string => new Date(wall).toISOString();
