import type { Compensation, Discrepancy, DiscrepancyKind } from '../../shared/domain/discrepancy.ts';
import type { Act } from './act.ts';

/** What an undone movement leaves no question of. That goods lay somewhere else than thought stays one. */
const undone: readonly DiscrepancyKind[] = [
  'wrong_lot',
  'expired',
  'over_quantity',
  'double_pick',
  'short',
  'damaged',
  'not_on_order',
  'shelf_life',
  'serial_duplicate',
  'sscc_again',
  'under_receipt',
  'place_rule',
  'quality_failed',
  'count_difference',
];

/** Answers a question by the movement that settled it. */
export function resolve({ tx, movement }: Act, discrepancy: Discrepancy, resolution: Compensation): void {
  tx.discrepancies.put({
    ...discrepancy,
    status: 'resolved',
    resolvedAt: tx.now,
    resolvedBy: movement.userId,
    resolution,
    reason: `movement ${movement.mid}`,
  });
}

/** Answers the questions that the undone movement `mid` had raised. */
export async function resolveOf(act: Act, mid: string, resolution: Compensation): Promise<void> {
  for (const discrepancy of await act.tx.discrepancies.find({ mid, status: 'open', kind: undone })) {
    resolve(act, discrepancy, resolution);
  }
}
