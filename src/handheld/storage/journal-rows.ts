import type { DiscrepancyKind } from '../../shared/domain/discrepancy.ts';
import type { Movement, TaskStep } from '../../shared/domain/movement.ts';
import type { StockEffect } from '../../shared/domain/movement-effects.ts';
import type { CallProblem } from '../sync/sync-status.ts';
import type { ContainerEffect } from './container-effects.ts';

/**
 * `saved`: not acknowledged. `accepted`, `discrepancy`, `parked`: the server's answer. `held_back`: acknowledged in
 * a sealed form only. `fork`: the server has another movement under this number; it waits for a new one.
 */
export const entryStatuses = ['saved', 'fork', 'accepted', 'discrepancy', 'parked', 'held_back'] as const;
export type EntryStatus = (typeof entryStatuses)[number];

/**
 * One movement in the journal. The key is [ordinal, seq]: the order of recording over all epochs. The sender walks
 * along this key, never along an index, because an older build may have written rows that a newer index lacks.
 */
export type JournalEntry = {
  ordinal: number;
  seq: number;
  mid: string;
  userId: string;
  movement: Movement;
  /** Wall clock of the device, ms. */
  recordedAt: number;
  status: EntryStatus;
  /** Calls that may have carried it, and answered refusals while it was the only one in the call. */
  attempts: number;
  refusals: number;
  lastProblem: CallProblem | null;
  discrepancies: { id: string; kind: DiscrepancyKind }[];
  /** The server's words about a parked one. */
  why: string | null;
  acknowledgedAt: number | null;
};
export type EntryKey = Pick<JournalEntry, 'ordinal' | 'seq'>;

/**
 * The life of one local store. Epochs are counted by `ordinal`; the highest is the one that is written to. Entries
 * up to `ackedThrough` are acknowledged without a gap.
 */
export type EpochRow = {
  ordinal: number;
  epoch: string;
  highest: number;
  ackedThrough: number;
  startedAt: number;
  reason: EpochReason;
  /**
   * The mark of the lost journal that this epoch follows: the mark may come back, because the browser writes
   * localStorage late, and its loss is not to be told twice. Absent where nothing was lost, and in older rows.
   */
  follows?: { epoch: string; highest: number };
};
export type EpochReason = 'first' | 'wiped' | 'rolled_back' | 'server_ahead' | 'renumbered';

/**
 * A local fact that the cache may not show yet. `head` is the feed position that includes it, null until the server
 * has acknowledged it; settled once the cache has passed that position.
 */
export type OverlayRow = {
  mid: string;
  /** Where the movement stands in the journal: effects on one thing follow in this order. Absent in older rows. */
  recordedAs?: { ordinal: number; seq: number };
  head: number | null;
  stock: (StockEffect & { allocated: number })[];
  lines: { orderLineId: string; picked: number }[];
  containers: ContainerEffect[];
  /** Base units that came in for a purchase order; absent in rows of builds that could not receive. */
  received?: { purchaseOrderId: string; productId: string; quantity: number }[];
  task: { taskId: string; step: TaskStep } | null;
};

/** A run in its saved state. One that is over stays for a week, so that a late repetition of its end is recognised. */
export type BookmarkRow = {
  runId: string;
  machine: string;
  version: number;
  taskId: string | null;
  userId: string;
  step: number;
  snapshot: unknown;
  savedAt: number;
  ended: boolean;
  /** The life of the page that saved it; absent in rows of older builds. */
  boot?: string;
};

/** A photo that the server does not have yet. `refused`: it would not take it; kept all the same. */
export type EvidenceRow = {
  evidenceId: string;
  blob: Blob;
  /** Of the blob, hex. */
  sha256: string;
  /** Wall clock of the device, ms. */
  takenAt: number;
  status: EvidenceStatus;
};
export type EvidenceStatus = 'waiting' | 'refused';

/** A loss this device noticed itself. `lost` is null until the server has said what it has of that epoch. */
export type Incident = {
  incidentId: string;
  kind: 'device_reset' | 'device_fork';
  epoch: string;
  /** The highest number that was once written, and the highest that is still here. */
  highest: number;
  kept: number;
  lost: number | null;
  wall: number;
  /** The generation of the server that was told; a restored one may have forgotten it. Absent until it is told. */
  toldTo?: string;
};
