import { v4, v7 } from 'uuid';
import type { Clock } from './clock.ts';

/** Chance as a port: uniformly distributed, seeded in tests and simulation. */
export interface Random {
  /** A number in [0, 1). */
  next(): number;
  /** `length` random bytes. */
  bytes(length: number): Uint8Array;
}

/** Makes identifiers; the only place where time and chance become one. */
export interface Ids {
  /** UUIDv7 (RFC 9562): sorts roughly by the time it was made. Movements, lists, discrepancies. */
  next(): string;
  /** UUIDv4: says nothing about when it was made. Epochs, leases, generations. */
  opaque(): string;
}

export function createIds(clock: Clock, random: Random): Ids {
  return {
    next: () => v7({ msecs: clock.wall(), random: random.bytes(16) }),
    opaque: () => v4({ random: random.bytes(16) }),
  };
}
