import type { Clock, Timers } from '../../shared/domain/clock.ts';
import type { DeviceHost } from './device-host.ts';
import type { Faults } from './faults.ts';
import type { Oracle } from './oracle.ts';
import type { Plan } from './plan.ts';
import type { ServerHost } from './server-host.ts';

/**
 * One run of the simulation: everything in it is the product's own code but for what stands here. Time is virtual and
 * chance comes from the seed, so a run is the same every time.
 *
 *   operators ─► devices (whole handhelds over virtual disks) ─► wire ─► server (the real routes over the memory store)
 *   managers, packers, other systems ───────────────────────────────────────┘
 *   oracle: told by all of them, read by none
 */
export type World = {
  readonly plan: Plan;
  /** `healing`: nothing strikes any more, people finish what they have begun. */
  readonly phase: 'faulty' | 'healing';
  /** True once everything has come to rest, or should have: every process of a person ends. */
  isOver(): boolean;
  readonly time: VirtualTime;
  /** The stream of chance of that name: streams do not disturb one another, whoever draws how often. */
  chance(stream: string): Chance;
  readonly trace: Trace;
  readonly faults: Faults;
  readonly oracle: Oracle;
  readonly server: ServerHost;
  readonly devices: readonly DeviceHost[];
};

export interface VirtualTime {
  /** True time: the server's. Devices have clocks of their own, which may be wrong. */
  readonly clock: Clock;
  readonly timers: Timers;
  /** Resolves `ms` later. */
  pass(ms: number): Promise<void>;
}

/** Chance of one kind; the same for the same seed and name. */
export interface Chance {
  /** In [0, 1). */
  next(): number;
  /** A whole number in [from, to], both included. */
  between(from: number, to: number): number;
  happens(probability: number): boolean;
  /** @throws where there is nothing to choose from */
  oneOf<T>(choices: readonly T[]): T;
  bytes(length: number): Uint8Array;
}

/** What happened, in order. Two runs are the same when their hashes are. */
export interface Trace {
  /** `what` is a short constant, the facts are ids, numbers and kinds: nothing that depends on the machine. */
  note(what: string, ...facts: readonly (string | number | null)[]): void;
  hash(): string;
  /** The last lines, for a reader; only as many as the run was asked to keep. */
  lines(): readonly string[];
}
