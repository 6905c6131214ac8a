import { followGoods } from '../../receiving/follow-goods.ts';
import { countCheck, uncountCheck } from '../../receiving/count-check.ts';
import { hasSecondBadge } from '../../receiving/second-badge.ts';
import type { Act } from '../act.ts';
import { judgePlace } from './putaway.ts';
import { resolveOf } from '../resolve-discrepancies.ts';

/**
 * A check decided about goods, or a part of them. It counts once for how sharply the supplier's next lots are looked
 * at, however many ways the goods went; one that was not passed is put before a manager once.
 */
export async function applyQuality(act: Act): Promise<void> {
  const { compensates } = act.movement;
  if (compensates === null) {
    await countCheck(act);
    await judgeApproval(act);
    if (act.movement.body.to !== act.movement.body.from) judgePlace(act);
  } else {
    await uncountCheck(act);
    act.later(() => resolveOf(act, compensates, 'accept'));
  }
  followGoods(act, { raises: true });
}

async function judgeApproval(act: Act): Promise<void> {
  const { from: place = null } = act.movement.body;
  if (!(await hasSecondBadge(act)))
    act.report({ kind: 'quality_failed', place, expected: 'second badge', actual: 'no second badge' });
}
