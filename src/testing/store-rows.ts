import type { Discrepancy } from '../shared/domain/discrepancy.ts';
import type { Task } from '../shared/domain/task.ts';
import type { Allocation } from '../server/db/rows/allocation.ts';
import type { JournalEntry } from '../server/db/rows/journal-entry.ts';

/** When it is, in the tests of the stores. */
export const storeInstant = '2026-11-21T10:00:00.000Z';

export const anAllocation = (allocationId: string): Allocation => ({
  allocationId,
  taskId: 'T1',
  orderLineId: 'SO-1/1',
  stockId: 'S1',
  quantity: 1,
  picked: 0,
  short: 0,
  status: 'open',
});

export const aTask = (taskId: string, given: Partial<Task> = {}): Task => ({
  taskId,
  status: 'open',
  priority: 3,
  shipBy: null,
  zone: null,
  userId: null,
  deviceId: null,
  lease: null,
  createdAt: storeInstant,
  work: { kind: 'pick', slots: [], lines: [], metres: 0 },
  rev: 0,
  ...given,
});

export const aNotice = (noticeId: string, deviceId: string) => ({
  noticeId,
  orderLineId: 'SO-1/1',
  taskId: 'T1',
  deviceId,
  pos: null,
  cancelledAt: storeInstant,
  seenAt: null,
});

export const anEntry = (mid: string, seq: number, given: Partial<JournalEntry> = {}): JournalEntry => ({
  mid,
  deviceId: 'D1',
  epoch: 'e',
  seq,
  type: 'task',
  version: 1,
  userId: 'U-1',
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
  deviceWall: storeInstant,
  receivedAt: storeInstant,
  appliedAt: storeInstant,
  status: 'accepted',
  outcome: { mid, status: 'accepted' },
  raw: '{}',
  traceId: null,
  ...given,
});

export const aDiscrepancy = (discrepancyId: string): Discrepancy => ({
  discrepancyId,
  kind: 'double_pick',
  severity: 'warning',
  ownerRole: 'orders',
  status: 'open',
  mid: null,
  deviceId: null,
  userId: null,
  taskId: null,
  orderId: null,
  orderLineId: null,
  productId: null,
  place: null,
  expected: null,
  actual: null,
  suggested: 'put_back',
  openedAt: storeInstant,
  resolvedAt: null,
  resolvedBy: null,
  resolution: null,
  reason: null,
  rev: 0,
});
