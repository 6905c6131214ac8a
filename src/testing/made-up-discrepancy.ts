import { type Discrepancy, type DiscrepancyKind, discrepancyRules } from '../shared/domain/discrepancy.ts';

/** An open question of its kind; a test says only what it is about. */
export const aDiscrepancy = (given: Partial<Discrepancy> & { kind: DiscrepancyKind }): Discrepancy => ({
  ...{ discrepancyId: 'd-1', status: 'open', mid: null, deviceId: null, userId: null, taskId: null },
  ...{ orderId: null, orderLineId: null, productId: null, place: null, expected: null, actual: null },
  ...{ openedAt: '2026-03-02T07:30:00.000Z', resolvedAt: null, resolvedBy: null, resolution: null },
  ...{ reason: null, rev: 1 },
  ...discrepancyRules[given.kind],
  ...given,
});
