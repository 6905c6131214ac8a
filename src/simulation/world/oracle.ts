import type { DiscrepancyKind } from '../../shared/domain/discrepancy.ts';
import type { Movement, MovementDraft } from '../../shared/domain/movement.ts';
import type { StockIdentity } from '../../shared/domain/stock.ts';
import type { FeedType } from '../../shared/protocol/pull.ts';
import type { FaultClass } from './faults.ts';
import type { InvariantName, Violation } from './violation.ts';

/** Goods that hands have moved: negative where they were taken, positive where they were put. Base units. */
export type HandEffect = { identity: StockIdentity; quantity: number };

/**
 * Knows what truly happened. Told by operators (hands), devices (what their screens confirmed) and the wire; neither the
 * product nor the people of the simulation can read it.
 */
export interface Oracle {
  /** Goods that are physically in the house at the beginning. */
  begins(goods: readonly HandEffect[]): void;
  /** Hands did something, whether or not a device ever hears of it. Whoever repeats a scan does not act again. */
  acted(act: { device: string; userId: string; what: string; effects: readonly HandEffect[] }): void;
  /**
   * A page is about to store a turn: whatever comes of it. `step` is the saved step that it starts from, `life` counts
   * how often the disk of the device has lost something.
   */
  tried(turn: { device: string; life: number; runId: string; step: number; mids: readonly string[] }): void;
  /** A device has told its operator "done": the recorder has kept its promise. `tookMs` is virtual time. */
  confirmed(fact: {
    device: string;
    userId: string;
    drafts: readonly MovementDraft[];
    /** The drafts were there already: a repeated confirmation. */
    tookMs: number;
    /** What kind of page it was, where it was not the one that leads. */
    by?: 'second_tab' | 'old_build';
  }): void;
  /** A request left a device. */
  requested(fact: { device: string; path: string }): void;
  /** A device has changed what it shows of the server's rows (see `witness-cache.ts`). */
  viewed(change: { device: string } & ViewChange): void;
  /** The disk of a device has physically lost these movements: the only excuse there is for a missing one. */
  lost(fact: {
    device: string;
    cause: FaultClass;
    mids: readonly string[];
    /** The same, whether or not a screen had confirmed them. */
    movements?: readonly Movement[];
  }): void;
  /** A second device goes on with a copy of this one's disk. */
  cloned(fact: { device: string }): void;
  /** Goods left the house. */
  shipped(fact: { orderId: string; goods: readonly HandEffect[] }): void;
  /** Found at any time by whoever can see it. */
  violated(invariant: InvariantName, detail: string): void;
  violations(): readonly Violation[];
  /** What else a report tells of the run; complete after `checkAtEnd`. */
  report(): OracleReport;
}

/** Rows that one committed write of a cache put and removed. `gen` is the generation they are of. */
export type ViewChange = {
  gen: string | null;
  put: readonly { type: FeedType; id: string; rev: number }[];
  removed: readonly { type: FeedType; id: string }[];
};

export type OracleReport = {
  /** How often each invariant was really looked at: one that was never is not proven. */
  looked: Readonly<Record<InvariantName, number>>;
  /** Confirmed movements that are nowhere, by physical cause, each loss matched by an incident. */
  excused: readonly { device: string; cause: FaultClass; lost: number }[];
  /** Open and resolved ones, by kind. */
  discrepancies: Readonly<Partial<Record<DiscrepancyKind, number>>>;
  /** Different movements that screens have confirmed. */
  confirmed: number;
};
