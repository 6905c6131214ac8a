import type { Receipt } from '../../../shared/protocol/push.ts';

/** The stream of movements that the server itself makes (shipping, opening stock, a manager's correction). */
export const serverDeviceId = 'server';

/**
 * One entry of the append-only journal. Facts never change; of a parked one only `outcome` and what was read from it
 * when it was reprocessed. Of a parked one only `type`, `version` and `userId` are noted, as far as they are plain.
 */
export type JournalEntry = {
  mid: string;
  /** `(deviceId, epoch, seq)`: the device's own order, gap-free; parked entries stand in it too. */
  deviceId: string;
  epoch: string;
  seq: number;
  /** Order in which the server applied the entries of the site. Set by the store. */
  position?: number;
  type: string | null;
  version: number | null;
  userId: string | null;
  sessionId: string | null;
  taskId: string | null;
  orderId: string | null;
  orderLineId: string | null;
  pickLineId: string | null;
  productId: string | null;
  fromPlace: string | null;
  toPlace: string | null;
  lpn: string | null;
  lot: string | null;
  purchaseOrderId: string | null;
  receiptId: string | null;
  checkId: string | null;
  /** Base units. */
  quantity: number | null;
  compensates: string | null;
  /** Wall clock of the device as ISO text. Never used to order anything. */
  deviceWall: string | null;
  receivedAt: string;
  /** When it took effect; later than `receivedAt` for one that was parked, null while it is. */
  appliedAt: string | null;
  status: 'accepted' | 'discrepancy' | 'parked';
  outcome: Receipt;
  /** What was sent, letter for letter as JSON text. */
  raw: string;
  traceId: string | null;
};

export type Stream = { deviceId: string; epoch: string; last: number };

/** What entries are found by, besides their order line. */
export type JournalSubject = 'purchaseOrderId' | 'receiptId' | 'checkId' | 'lpn' | 'compensates';
