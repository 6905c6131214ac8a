import { type Discrepancy, type DiscrepancyKind, discrepancyRules } from '../../shared/domain/discrepancy.ts';
import type { Ids } from '../../shared/domain/random.ts';
import type { SiteTransaction } from '../db/site-transaction.ts';

/** What the disagreement is about; what does not apply is left out. */
export type DiscrepancyFacts = {
  kind: DiscrepancyKind /** Given where the same fact must be one row. */;
  discrepancyId?: string;
} & Partial<
  Pick<
    Discrepancy,
    | 'mid'
    | 'deviceId'
    | 'userId'
    | 'taskId'
    | 'orderId'
    | 'orderLineId'
    | 'productId'
    | 'place'
    | 'expected'
    | 'actual'
  >
>;

const nothingKnown = {
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
};

const undecided = {
  status: 'open',
  resolvedAt: null,
  resolvedBy: null,
  resolution: null,
  reason: null,
} as const;

/** Puts a disagreement before a manager; severity, owner and suggestion follow from its kind. Returns the row. */
export function openDiscrepancy(
  tx: Pick<SiteTransaction, 'discrepancies' | 'now'>,
  ids: Ids,
  facts: DiscrepancyFacts,
): Discrepancy {
  const { discrepancyId = ids.next(), ...told } = facts;
  const row = { discrepancyId, ...nothingKnown, ...told, ...undecided, openedAt: tx.now, rev: 0 };
  return tx.discrepancies.put({ ...row, ...discrepancyRules[facts.kind] });
}
