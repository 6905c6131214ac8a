import type { Movement } from '../../shared/domain/movement.ts';
import { amountOf } from '../../shared/domain/movement-amount.ts';
import type { Receipt } from '../../shared/protocol/push.ts';
import type { JournalEntry } from '../db/rows/journal-entry.ts';
import { isKeptText } from './kept-text.ts';

/** Where an entry stands and how it came, whatever it says. */
export type Arrival = Pick<
  JournalEntry,
  'mid' | 'deviceId' | 'epoch' | 'seq' | 'receivedAt' | 'raw' | 'traceId'
>;

/** What came of it. `orderId`, `purchaseOrderId`: what it was done for, also where only its line or receipt says so. */
type Effect = { appliedAt: string; outcome: Receipt; orderId: string | null; purchaseOrderId: string | null };

/** The journal's row of a movement that took effect at `appliedAt`. */
export function appliedEntry(
  arrival: Arrival,
  movement: Movement,
  { appliedAt, outcome, orderId, purchaseOrderId }: Effect,
): JournalEntry {
  const { type, v, userId, sessionId, task, compensates, body, time } = movement;
  // Every field by its name: a spread in front of so many makes objects that are slow to build and to write.
  return {
    mid: arrival.mid,
    deviceId: arrival.deviceId,
    epoch: arrival.epoch,
    seq: arrival.seq,
    type,
    version: v,
    userId,
    sessionId,
    taskId: task?.id ?? null,
    orderId: body.orderId ?? orderId,
    orderLineId: body.orderLineId ?? null,
    pickLineId: body.pickLineId ?? null,
    productId: body.productId ?? null,
    fromPlace: body.from ?? null,
    toPlace: body.to ?? null,
    lpn: body.lpn ?? null,
    lot: body.lot ?? null,
    purchaseOrderId,
    receiptId: body.receiptId ?? null,
    checkId: body.check?.checkId ?? null,
    quantity: body.quantity ?? (amountOf(body) || null),
    compensates,
    deviceWall: instantOf(time.wall),
    receivedAt: arrival.receivedAt,
    appliedAt,
    status: outcome.status === 'discrepancy' ? 'discrepancy' : 'accepted',
    outcome,
    raw: arrival.raw,
    traceId: arrival.traceId,
  };
}

/** The journal's row of an entry that could not be applied. Kept as it came; only what it was and whose is noted. */
export function parkedEntry(
  arrival: Arrival,
  sent: Readonly<Record<string, unknown>>,
  why: string,
): JournalEntry {
  const { type, v, userId } = sent;
  return {
    ...arrival,
    type: wordOf(type),
    version: Number.isSafeInteger(v) ? Number(v) : null,
    userId: wordOf(userId),
    sessionId: null,
    taskId: null,
    orderId: null,
    orderLineId: null,
    pickLineId: null,
    productId: null,
    fromPlace: null,
    toPlace: null,
    lpn: null,
    lot: null,
    purchaseOrderId: null,
    receiptId: null,
    checkId: null,
    quantity: null,
    compensates: null,
    deviceWall: null,
    appliedAt: null,
    status: 'parked',
    outcome: { mid: arrival.mid, status: 'parked', why },
  };
}

const wordOf = (value: unknown): string | null =>
  typeof value === 'string' && isKeptText(value) ? value : null;

/** A clock may show anything; what no calendar has is left out. */
function instantOf(wall: number): string | null {
  const isPlausible = wall >= 0 && wall < Date.UTC(10_000, 0);
  return isPlausible ? new Date(wall).toISOString() : null;
}
