import type { DiscrepancyKind } from '../../shared/domain/discrepancy.ts';
import { raisePutBacks } from '../orders/raise-put-backs.ts';
import type { Act } from './act.ts';
import { excessOf } from './order-progress.ts';
import { resolve } from './resolve-discrepancies.ts';

/** What is over when everything that should not be in a tote is back. */
const closedByReturn: readonly DiscrepancyKind[] = [
  'picked_after_cancel',
  'cancelled_after_pick',
  'double_pick',
  'over_quantity',
];

/**
 * Brings the questions about a line up to what lies in its totes: with nothing left to return they are answered and
 * work that waits for it is called off; with goods of a cancelled line back in a tote they are asked again.
 */
export async function settleReturns(act: Act, orderLineId: string): Promise<void> {
  const { tx, ports } = act;
  await tx.orderLines.load([orderLineId]);
  const line = tx.orderLines.get(orderLineId);
  if (!line) return;
  const open = await tx.discrepancies.find({ orderLineId, status: 'open', kind: closedByReturn });
  if (excessOf(line) === 0) {
    for (const discrepancy of open) resolve(act, discrepancy, 'put_back');
    for (const task of await tx.tasks.find({ orderLineId, kind: 'put-back', status: 'open' })) {
      tx.tasks.put({ ...task, status: 'cancelled' });
    }
    return;
  }
  if (line.status !== 'cancelled') return;
  if (open.length === 0) {
    const { orderId, picked } = line;
    act.report({ kind: 'cancelled_after_pick', orderId, orderLineId, expected: '0', actual: `${picked}` });
  }
  await raisePutBacks(tx, ports.ids, [orderLineId]);
}
