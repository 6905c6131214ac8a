import type { SiteTransaction } from '../db/site-transaction.ts';
import { isTaskOf } from '../../shared/domain/task.ts';
import { urgencyOf } from './work-priority.ts';
import { unfinishedStatuses } from '../tasks/unfinished.ts';

/** An order wants products that wait for a check: the check is as urgent as the order from now on. */
export async function hastenChecks(tx: SiteTransaction, productIds: readonly string[]): Promise<void> {
  const checks = await tx.tasks.find({ kind: 'quality-check', status: unfinishedStatuses });
  for (const task of checks) {
    if (!isTaskOf(task, 'quality-check')) continue;
    const own = [...new Set(task.work.goods.map(({ product }) => product.productId))];
    if (!own.some((productId) => productIds.includes(productId))) continue;
    const { priority, shipBy } = await urgencyOf(tx, 'quality-check', own);
    // What a manager put further to the front stays there.
    tx.tasks.put({ ...task, priority: Math.min(task.priority, priority), shipBy });
  }
}
